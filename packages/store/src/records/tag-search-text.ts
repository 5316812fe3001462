import { foldText } from '@tagsmith/core';
import type { NewTag } from '../port/tags.ts';

/** What a tag is found by as text. A line break between the parts keeps a search from matching across them. */
export function tagSearchTextOf({ name, slug, description }: Pick<NewTag, 'name' | 'slug' | 'description'>): string {
  return [name, slug, description ?? ''].map(foldText).join('\n');
}
