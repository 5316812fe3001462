import { slugifyTag } from '@tagsmith/core';
import { type DraftTag, readTagNames } from './tag-draft.ts';

export interface TagOptionsInput {
  readonly typed: string;
  readonly chosen: readonly DraftTag[];
  /** What the server has for what is typed, or was typed just before. */
  readonly found: readonly DraftTag[];
  /** Whether a name that is no tag so far may be chosen. */
  readonly mayCreate: boolean;
}

/** The tags that were found and are not chosen yet; what was typed, last, when it is no tag so far. */
export function tagOptions({ typed, chosen, found, mayCreate }: TagOptionsInput): readonly DraftTag[] {
  const isChosen = (slug: string) => chosen.some((tag) => tag.slug === slug);
  const slug = slugifyTag(typed);
  // What was found may still be the answer to the letters before: Enter must not take a tag that was not meant.
  const open = found.filter((tag) => !isChosen(tag.slug) && tag.slug.includes(slug));
  const [exact] = found.filter((tag) => tag.slug === slug);
  if (slug === '' || isChosen(slug)) return open;
  const [wanted] = exact ? [exact] : readTagNames(typed);
  if (wanted === undefined || (exact === undefined && !mayCreate)) return open;
  return exact ? [exact, ...open.filter((tag) => tag !== exact)] : [...open, wanted];
}
