/** A tag as the row of its lead holds it: by its key, and when it was put on, in milliseconds since the epoch. */
export type HeldTag = readonly [tagKey: number, at: number];

/** The tags in a row of a lead, in the order of assignment. */
export function readHeldTags(text: string): readonly HeldTag[] {
  return JSON.parse(text);
}

export function writeHeldTags(held: readonly HeldTag[]): string {
  return JSON.stringify(held);
}
