import { type BulkText, bulkEn } from './bulk-en.ts';
import { bulkEs } from './bulk-es.ts';
import { useLanguage } from './language-provider.tsx';

const dictionaries = { en: bulkEn, es: bulkEs } as const;

/** Not in the dictionary of the frame: nobody should wait for the texts of a dialog that they don't open. */
export function useBulkText(): BulkText {
  return dictionaries[useLanguage().language];
}
