import { type Dictionary, en } from './en.ts';
import { es } from './es.ts';

export const dictionaries = { en, es } as const satisfies Record<string, Dictionary>;
export type Language = keyof typeof dictionaries;
export const languages: readonly Language[] = ['en', 'es'];
/** What a person wants: a language, or whichever the browser says. */
export type LanguageChoice = Language | 'browser';

/** The stored choice, else the first of the browser's languages that there is, else English. */
export function pickLanguage(stored: string | null, wanted: readonly string[]): Language {
  const all = [stored ?? '', ...wanted].map((tag) => tag.slice(0, 2).toLowerCase());
  return languages.find((language) => language === all.find((tag) => languages.some((known) => known === tag))) ?? 'en';
}
