import { cleanTagName, diffTagSets, slugifyTag, type TagColor, type TagDiff } from '@tagsmith/core';

/** A tag as the editor holds it: one that is there, or the name of a new one. */
export interface DraftTag {
  readonly name: string;
  readonly slug: string;
  readonly protected?: boolean;
  readonly color?: TagColor | null;
  /** Of one that is there. */
  readonly id?: string;
  /** How many leads carry it, where that was asked for. */
  readonly leads?: number;
}

/** The names in a text: commas, semicolons and lines separate them. What has no slug is no name. */
export function readTagNames(pasted: string): readonly DraftTag[] {
  const names = pasted.split(/[,;\n\t]/).map(cleanTagName);
  return names.map((name) => ({ name, slug: slugifyTag(name) })).filter(({ slug }) => slug !== '');
}

/** With the tags of `more` that are not there yet. */
export function withTags(tags: readonly DraftTag[], more: readonly DraftTag[]): readonly DraftTag[] {
  const bySlug = new Map(tags.map((tag) => [tag.slug, tag]));
  for (const tag of more) if (!bySlug.has(tag.slug)) bySlug.set(tag.slug, tag);
  return [...bySlug.values()];
}

export function draftDiff(current: readonly DraftTag[], draft: readonly DraftTag[]): TagDiff<DraftTag> {
  return diffTagSets(current, draft);
}
