import type { Role, Session } from '@tagsmith/core';
import { queryOptions } from '@tanstack/react-query';
import { ask } from './ask.ts';

export type { Session };

export interface AuthState {
  /** There is no user yet. */
  readonly setupNeeded: boolean;
  readonly session: Session | null;
}

export const authState = queryOptions({
  queryKey: ['auth', 'state'],
  queryFn: () => ask<AuthState>('/auth/state'),
  staleTime: Number.POSITIVE_INFINITY,
});

export interface InvitationPreview {
  readonly account: { readonly name: string };
  readonly email: string;
  readonly role: Role;
  readonly invitedBy: string | null;
  readonly expiresAt: string;
  /** There is a user with this email, whose password it takes. */
  readonly isKnown: boolean;
}

/** What an invitation's token opens. */
export const invitationOf = (token: string) =>
  queryOptions({
    queryKey: ['auth', 'invitation', token],
    queryFn: () => ask<InvitationPreview>('/auth/invitation', { token }),
    staleTime: Number.POSITIVE_INFINITY,
  });

interface NewPassword {
  readonly token: string;
  readonly password: string;
  readonly name?: string;
}

export const auth = {
  setup: (body: NewPassword & { readonly email: string }) => ask<{ session: Session }>('/auth/setup', body),
  signIn: (body: { readonly email: string; readonly password: string }) =>
    ask<{ session: Session }>('/auth/sign-in', body),
  signOut: () => ask<undefined>('/auth/sign-out', {}),
  switchAccount: (body: { readonly accountId: string }) => ask<{ session: Session }>('/auth/switch-account', body),
  acceptInvitation: (body: NewPassword) => ask<{ session: Session }>('/auth/accept-invitation', body),
};
