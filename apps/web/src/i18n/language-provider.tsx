import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { readStored, writeStored } from '../browser-storage.ts';
import type { Dictionary } from './en.ts';
import { dictionaries, type Language, type LanguageChoice, languages, pickLanguage } from './languages.ts';
import { loadServerTexts } from './server-texts.ts';

interface LanguageState {
  readonly language: Language;
  readonly choice: LanguageChoice;
  readonly text: Dictionary;
  choose(choice: LanguageChoice): void;
}

const LanguageContext = createContext<LanguageState | undefined>(undefined);

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [choice, setChoice] = useState(storedChoice);
  const language = pickLanguage(choice, navigator.languages);
  useEffect(() => {
    document.documentElement.lang = language;
    void loadServerTexts(language);
  }, [language]);
  const state = useMemo<LanguageState>(
    () => ({
      language,
      choice,
      text: dictionaries[language],
      choose: (chosen) => {
        writeStored('language', chosen);
        setChoice(chosen);
      },
    }),
    [language, choice],
  );
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

function storedChoice(): LanguageChoice {
  const stored = readStored('language');
  return languages.find((language) => language === stored) ?? 'browser';
}

export function useLanguage(): LanguageState {
  const state = use(LanguageContext);
  if (state === undefined) throw new Error('There is no LanguageProvider above');
  return state;
}

export function useText(): Dictionary {
  return useLanguage().text;
}
