/** The row so many further on, or back, as far as the list goes; none of an empty one. */
export function stepFrom(place: number, step: number, rowCount: number): number {
  return Math.min(Math.max(place + step, 0), rowCount - 1);
}

/** The focus goes to the row, also from a button that was pressed with the mouse. */
export function leaveControl(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
