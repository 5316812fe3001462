import type { Slugged, TagDiff } from './tag-diff.ts';

/** The diff that undoes `diff`: after both, a set has the tags it had, though perhaps in another order. */
export function invertTagDiff<T extends Slugged>(diff: TagDiff<T>): TagDiff<T> {
  return { added: diff.removed, removed: diff.added, kept: diff.kept };
}
