import { DomainError, type Session } from '@tagsmith/core';
import type { Principal } from '../account/authenticate-api-key.ts';

/** The session of who calls. @throws DomainError `forbidden`, `session_required` for an API key */
export function sessionOf({ session }: Principal): Session {
  if (session !== undefined) return session;
  throw new DomainError('forbidden', 'session_required', 'This is for a person who is signed in, not for an API key.');
}
