/** Numbers that look random and depend on nothing but a seed and a serial number. */
export interface Random {
  /** A whole number from 0 to `end`, which is left out. */
  below(end: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
}

/** Mulberry32: 32 bits of state, a few operations a number. */
export function createRandom(seed: number, serial: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(serial + 1, 0x85ebca6b);
  const below = (end: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  };
  return { below, pick: (items) => items[below(items.length)] ?? items[0] };
}

/** Each item as often as its weight says, so that a plain pick is a weighted one. */
export function weighted<Item>(items: readonly (readonly [item: Item, weight: number])[]): readonly [Item, ...Item[]] {
  const [first, ...rest] = items.flatMap(([item, weight]) => Array.from({ length: weight }, () => item));
  if (first === undefined) throw new Error('Nothing to pick from');
  return [first, ...rest];
}
