import { useLanguage } from './language-provider.tsx';
import { type SettingsText, settingsEn } from './settings-en.ts';
import { settingsEs } from './settings-es.ts';

const dictionaries = { en: settingsEn, es: settingsEs } as const;

/** Not in the dictionary of the frame: nobody should wait for the texts of a page that they don't open. */
export function useSettingsText(): SettingsText {
  return dictionaries[useLanguage().language];
}
