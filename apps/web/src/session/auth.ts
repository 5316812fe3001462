import type { Session } from '@tagsmith/core';
import { queryOptions } from '@tanstack/react-query';
import { AuthError, type AuthErrorBody } from './auth-error.ts';

export type { Session };

interface AuthState {
  /** There is no user yet. */
  readonly setupNeeded: boolean;
  readonly session: Session | null;
}

export const authState = queryOptions({
  queryKey: ['auth', 'state'],
  queryFn: () => ask<AuthState>('state'),
  staleTime: Number.POSITIVE_INFINITY,
});

interface NewPassword {
  readonly token: string;
  readonly password: string;
  readonly name?: string;
}

export const auth = {
  setup: (body: NewPassword & { readonly email: string }) => ask<{ session: Session }>('setup', body),
  signIn: (body: { readonly email: string; readonly password: string }) => ask<{ session: Session }>('sign-in', body),
  signOut: () => ask<undefined>('sign-out', {}),
  acceptInvitation: (body: NewPassword) => ask<{ session: Session }>('accept-invitation', body),
};

/** One call of `/auth`: with a body it writes. @throws AuthError */
async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  const request = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(`/auth/${path}`, request).catch(() => {
    throw new AuthError({ kind: 'unreachable', reason: 'unreachable', message: 'The server does not answer.' });
  });
  // What stands in the answers is the server's to keep to: its own tests hold it.
  const answer = (response.status === 204 ? undefined : await response.json().catch(() => ({}))) as Answer;
  if (response.ok) return answer;
  const { error } = answer as { error?: AuthErrorBody };
  throw new AuthError(error?.kind ? error : { kind: 'internal', reason: 'internal', message: response.statusText });
}
