import type { DraftTag } from '../forms/tag-draft.ts';
import type { TagAction } from './tag-change.ts';
import type { TagCall } from './tag-some.ts';
import type { LeadDiff } from './work.ts';

/**
 * The changes that give every lead the tags back that it had, whatever else its tags became meanwhile; undefined when
 * that can't be: a protected tag that was put on can't be taken off.
 */
export function undoCalls(diffs: readonly LeadDiff[]): readonly TagCall[] | undefined {
  if (diffs.length === 0 || diffs.some(({ added }) => added.some((tag) => tag.protected === true))) return undefined;
  // What was put on goes first, so that no lead has more tags in between than it may.
  return [...byTag(diffs, 'remove', ({ added }) => added), ...byTag(diffs, 'add', ({ removed }) => removed)];
}

/** One change for each tag: what was taken off by setting differs from lead to lead, the tags are few. */
function byTag(
  diffs: readonly LeadDiff[],
  action: TagAction,
  tagsOf: (diff: LeadDiff) => readonly DraftTag[],
): readonly TagCall[] {
  const calls = new Map<string, { readonly tag: DraftTag; readonly ids: string[] }>();
  for (const diff of diffs) {
    for (const tag of tagsOf(diff)) {
      const call = calls.get(tag.slug) ?? { tag, ids: [] };
      call.ids.push(diff.leadId);
      calls.set(tag.slug, call);
    }
  }
  return [...calls.values()].map(({ tag, ids }) => ({ action, tags: [tag], ids }));
}
