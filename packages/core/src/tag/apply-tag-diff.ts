import type { Slugged, TagDiff } from './tag-diff.ts';

/**
 * The tag set after a diff: `current` without `removed`, in its order, then what of `added` is not there yet, in its
 * order. As a set of slugs `applyTagDiff(a, diffTagSets(a, b))` is `b`. A diff made from another set is applied as far
 * as it goes: adding what is there and removing what is not changes nothing.
 */
export function applyTagDiff<T extends Slugged>(
  current: readonly T[],
  diff: Pick<TagDiff<T>, 'added' | 'removed'>,
): readonly T[] {
  const removedSlugs = new Set(diff.removed.map(({ slug }) => slug));
  const bySlug = new Map<string, T>();
  for (const tag of current) if (!removedSlugs.has(tag.slug)) keepFirst(bySlug, tag);
  for (const tag of diff.added) keepFirst(bySlug, tag);
  return [...bySlug.values()];
}

function keepFirst<T extends Slugged>(bySlug: Map<string, T>, tag: T): void {
  if (!bySlug.has(tag.slug)) bySlug.set(tag.slug, tag);
}
