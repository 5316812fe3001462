import { type ActivityText, activityEn } from './activity-en.ts';
import { activityEs } from './activity-es.ts';
import { useLanguage } from './language-provider.tsx';

const dictionaries = { en: activityEn, es: activityEs } as const;

/** Apart from the frame's dictionary, as the settings' texts are. */
export function useActivityText(): ActivityText {
  return dictionaries[useLanguage().language];
}
