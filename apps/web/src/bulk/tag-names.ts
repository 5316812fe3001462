import type { DraftTag } from '../forms/tag-draft.ts';

/** As a list in a sentence: `VIP, Hot Lead and Cold`. */
export function tagNames(tags: readonly DraftTag[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(tags.map(({ name }) => name));
}
