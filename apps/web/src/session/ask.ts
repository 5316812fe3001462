import { AuthError, type AuthErrorBody } from './auth-error.ts';
import { reportSessionEnd } from './session-end.ts';

/** One call of the server beside tRPC: with a body it writes. @throws AuthError */
export async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  const request = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(path, request).catch(() => {
    throw new AuthError({ kind: 'unreachable', reason: 'unreachable', message: 'The server does not answer.' });
  });
  // What stands in the answers is the server's to keep to: its own tests hold it.
  const answer = (response.status === 204 ? undefined : await response.json().catch(() => ({}))) as Answer;
  if (response.ok) return answer;
  const { error } = answer as { error?: AuthErrorBody };
  if (error?.reason === 'session_invalid') reportSessionEnd();
  throw new AuthError(error?.kind ? error : { kind: 'internal', reason: 'internal', message: response.statusText });
}
