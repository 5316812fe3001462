import { type InvitationText, invitationEn } from './invitation-en.ts';
import { invitationEs } from './invitation-es.ts';
import { useLanguage } from './language-provider.tsx';

const dictionaries = { en: invitationEn, es: invitationEs } as const;

/** Not in the dictionary of the frame: nobody should wait for the texts of a page that they don't open. */
export function useInvitationText(): InvitationText {
  return dictionaries[useLanguage().language];
}
