import { type ConnectText, connectEn } from './connect-en.ts';
import { connectEs } from './connect-es.ts';
import { useLanguage } from './language-provider.tsx';

const dictionaries = { en: connectEn, es: connectEs } as const;

/** Apart from the frame's dictionary, as the settings' texts are. */
export function useConnectText(): ConnectText {
  return dictionaries[useLanguage().language];
}
