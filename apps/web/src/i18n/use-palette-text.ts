import { useLanguage } from './language-provider.tsx';
import { type PaletteText, paletteEn } from './palette-en.ts';
import { paletteEs } from './palette-es.ts';

const dictionaries = { en: paletteEn, es: paletteEs } as const;

/** Not in the dictionary of the frame: nobody should wait for the texts of what they don't open. */
export function usePaletteText(): PaletteText {
  return dictionaries[useLanguage().language];
}
