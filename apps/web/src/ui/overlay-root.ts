import { createContext, type RefObject, use } from 'react';

/** The dialog that one is in, if any. */
export const DialogRoot = createContext<RefObject<HTMLElement | null> | undefined>(undefined);

/** Where menus and lists are put: in the page's content, so that those who move by landmarks find them. */
export function overlayRoot(): HTMLElement {
  return document.getElementById('content') ?? document.body;
}

/** The same for what may also stand in a dialog, which takes all around it from screen readers. */
export function useOverlayRoot(): HTMLElement | RefObject<HTMLElement | null> {
  return use(DialogRoot) ?? overlayRoot();
}
