import type { Slugged, TagDiff } from './tag-diff.ts';

/** Whether a diff changes nothing: no history row, no new revision, no event. */
export function isTagDiffEmpty(diff: Pick<TagDiff<Slugged>, 'added' | 'removed'>): boolean {
  return diff.added.length === 0 && diff.removed.length === 0;
}
