import type { Slugged, TagDiff } from './tag-diff.ts';

/**
 * What turns `current` into exactly `wanted`, compared by slug. `added` is in wanted's order, `removed` and `kept` in
 * current's; `kept` holds current's items (so `VIP` stays `VIP` where `vip` is wanted). Where a slug repeats, the first
 * counts.
 */
export function diffTagSets<T extends Slugged>(current: readonly T[], wanted: readonly T[]): TagDiff<T> {
  const added: T[] = [];
  const removed: T[] = [];
  const kept: T[] = [];
  const wantedSlugs = new Set(wanted.map(({ slug }) => slug));
  const seen = new Set<string>();
  for (const tag of current) {
    if (seen.has(tag.slug)) continue;
    seen.add(tag.slug);
    (wantedSlugs.has(tag.slug) ? kept : removed).push(tag);
  }
  for (const tag of wanted) {
    if (seen.has(tag.slug)) continue;
    seen.add(tag.slug);
    added.push(tag);
  }
  return { added, removed, kept };
}
