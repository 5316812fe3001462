import { readText } from './url-search.ts';

type Search = Readonly<Record<string, unknown>>;

/** What a link that was sent proves itself with. */
export function readToken({ token }: Search): { token?: string | undefined } {
  return { token: readText(token) };
}

/** What the address asks to make. */
export function readNew({ new: what }: Search): { new?: string | undefined } {
  return { new: readText(what) };
}

/** Where to go on once signed in, and whether a session has ended. */
export function readSignIn({ next, ended }: Search): { next?: string | undefined; ended?: 'yes' | undefined } {
  return { next: readText(next), ended: ended === 'yes' ? 'yes' : undefined };
}
