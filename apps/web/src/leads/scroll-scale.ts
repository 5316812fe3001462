/**
 * Browsers cut an element that is higher than some 17 million pixels. A longer list is drawn in fewer slots than it has rows:
 * row = slot + shift. Scrolling leaves the shift as it is, so that rows move as rows do; a jump sets it to what belongs to
 * the place of the scrollbar. Near both ends nothing is scaled, so that the first and the last row are reached row by row.
 */
export const mostSlots = 375_000;

/** Rows at each end that are not scaled; more than are ever in view. */
const edge = 1_000;

export function slotCount(rows: number): number {
  return Math.min(rows, mostSlots);
}

/** The shift that belongs to a place of the scrollbar. */
export function shiftAt(slot: number, rows: number): number {
  const slots = slotCount(rows);
  const excess = rows - slots;
  if (excess === 0 || slot <= edge) return 0;
  if (slot >= slots - edge) return excess;
  return Math.round((excess * (slot - edge)) / (slots - 2 * edge));
}

/** The place of the scrollbar that belongs to a row: `slot + shiftAt(slot)` turned round. */
export function slotOf(row: number, rows: number): number {
  const slots = slotCount(rows);
  const excess = rows - slots;
  if (excess === 0 || row <= edge) return row;
  if (row >= rows - edge) return row - excess;
  return edge + Math.round(((row - edge) * (slots - 2 * edge)) / (rows - 2 * edge));
}

/** Whether so few slots are left in the direction of an end that scrolling on would stop before the list does. */
export function isNearEnd(slot: number, rows: number): boolean {
  return slot < edge / 2 || slot > slotCount(rows) - edge / 2;
}
