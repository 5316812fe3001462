/** Has the browser save what stands at an address. It goes to the disk as it comes, and the page stays. */
export function startDownload(path: string): void {
  const link = document.createElement('a');
  link.href = path;
  link.download = '';
  link.click();
}
