import { diffTagSets, isTagDiffEmpty, type Lead, limits, slugifyTag } from '@tagsmith/core';
import type { DraftTag } from '../forms/tag-draft.ts';

export const tagActions = ['add', 'remove', 'set'] as const;
export type TagAction = (typeof tagActions)[number];

/** What is to be done to the tags of many leads; to set none takes all off. */
export interface TagChange {
  readonly action: TagAction;
  readonly tags: readonly DraftTag[];
}

/** What a change will do to one lead. */
export type LeadOutcome =
  | { readonly kind: 'changed'; readonly added: readonly DraftTag[]; readonly removed: readonly DraftTag[] }
  | { readonly kind: 'unchanged' }
  /** A rule keeps the lead as it is: these tags are protected, or, when there are none, it would have too many. */
  | { readonly kind: 'refused'; readonly blockers: readonly DraftTag[] };

/** By the rules of core, and so what the server will do. */
export function outcomeOf({ tags }: Pick<Lead, 'tags'>, change: TagChange): LeadOutcome {
  const { added, removed, kept } = diffTagSets<DraftTag>(tags, wantedOf(tags, change));
  if (isTagDiffEmpty({ added, removed })) return { kind: 'unchanged' };
  const blockers = removed.filter((tag) => tag.protected === true);
  const isRefused = blockers.length > 0 || kept.length + added.length > limits.tagsPerLead;
  return isRefused ? { kind: 'refused', blockers } : { kind: 'changed', added, removed };
}

/** The tags in words that the API takes: the slug where the name alone would mean another tag. */
export function tagWords(tags: readonly DraftTag[]): string[] {
  return tags.map(({ name, slug }) => (slugifyTag(name) === slug ? name : slug));
}

function wantedOf(current: readonly DraftTag[], { action, tags }: TagChange): readonly DraftTag[] {
  if (action === 'set') return tags;
  if (action === 'add') return [...current, ...tags];
  return current.filter(({ slug }) => !tags.some((tag) => tag.slug === slug));
}
