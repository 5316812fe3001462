import { type Random, weighted } from './random.ts';

/** How many tags a lead has: 0 to 8, about five. */
const counts = weighted([
  [0, 2],
  [1, 3],
  [2, 6],
  [3, 10],
  [4, 16],
  [5, 21],
  [6, 20],
  [7, 13],
  [8, 9],
]);

/** Picks the tags of a lead. The first name is the most used, the tenth is used a tenth as often (Zipf's law). */
export function createTagPicker(names: readonly string[]): (random: Random) => string[] {
  if (names.length === 0) return () => [];
  const popular = weighted(names.map((name, index) => [name, Math.max(1, Math.round(1_000 / (index + 1)))]));
  return (random) => {
    const count = Math.min(random.pick(counts), names.length);
    const picked = new Set<string>();
    while (picked.size < count) picked.add(random.pick(popular));
    return [...picked];
  };
}
