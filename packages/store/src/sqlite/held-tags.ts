import type { StoredLead } from '../port/leads.ts';

/** A tag as the row of its lead holds it: by its key, and when it was put on, in milliseconds since the epoch. */
export type HeldTag = readonly [tagKey: number, at: number];

/** The tags in a row of a lead, in the order of assignment. */
export function readHeldTags(text: string): readonly HeldTag[] {
  return JSON.parse(text);
}

export function writeHeldTags(held: readonly HeldTag[]): string {
  return JSON.stringify(held);
}

/** Under a symbol, like `rowKey`. */
const heldTags: unique symbol = Symbol('heldTags');

interface Holding {
  [heldTags]?: readonly HeldTag[];
}

/** Leaves on a lead, which must be new, what its row holds, so that who saves it need not read that again. */
export function holdTags(lead: StoredLead & Holding, held: readonly HeldTag[]): StoredLead {
  lead[heldTags] = held;
  return lead;
}

/** What was left on a lead. */
export function heldTagsOf(lead: StoredLead & Holding): readonly HeldTag[] {
  const held = lead[heldTags];
  if (held === undefined) throw new Error('Only a lead that this store has read, or made, can be saved');
  return held;
}
