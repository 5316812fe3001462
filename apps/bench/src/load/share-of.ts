/** What the one at `index` gets where so many things are dealt out to so many: the first get one more where it comes out uneven. */
export function shareOf(total: number, parts: number, index: number): number {
  return Math.floor(total / parts) + (index < total % parts ? 1 : 0);
}
