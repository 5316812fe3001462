import { useLanguage } from './language-provider.tsx';
import { type TagsText, tagsEn } from './tags-en.ts';
import { tagsEs } from './tags-es.ts';

const dictionaries = { en: tagsEn, es: tagsEs } as const;

/** Apart from the frame's dictionary, as the settings' texts are. */
export function useTagsText(): TagsText {
  return dictionaries[useLanguage().language];
}
