/** Where menus and lists are put: in the page's content, so that those who move by landmarks find them. */
export function overlayRoot(): HTMLElement {
  return document.getElementById('content') ?? document.body;
}
