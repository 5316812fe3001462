import { type FirstLeadsText, firstLeadsEn } from './first-leads-en.ts';
import { firstLeadsEs } from './first-leads-es.ts';
import { useLanguage } from './language-provider.tsx';

const dictionaries = { en: firstLeadsEn, es: firstLeadsEs } as const;

/** Apart from the frame's dictionary, as the settings' texts are. */
export function useFirstLeadsText(): FirstLeadsText {
  return dictionaries[useLanguage().language];
}
