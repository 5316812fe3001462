import type {
  acceptInvitationInput,
  accountListInput,
  accountSwitchInput,
  invitationPreviewInput,
  passwordChangeInput,
  sessionListInput,
  sessionRevokeInput,
  setUpInput,
  signInInput,
} from '@tagsmith/schema';
import type { Store } from '@tagsmith/store';
import type { z } from 'zod';
import type { Principal } from './account/authenticate-api-key.ts';
import type { RateLimits } from './account/rate-limits.ts';
import { translateStoreError } from './engine/translate-store-error.ts';
import type { PeopleContext } from './people-context.ts';
import { type AuthenticatedSession, authenticateSession } from './session/authenticate-session.ts';
import { listAccounts } from './session/list-accounts.ts';
import { listSessions } from './session/list-sessions.ts';
import { revokeSession } from './session/revoke-session.ts';
import { signOut } from './session/sign-out.ts';
import type { Browser, SignedIn } from './session/start-session.ts';
import { switchAccount } from './session/switch-account.ts';
import { acceptInvitation } from './user/accept-invitation.ts';
import { changePassword } from './user/change-password.ts';
import { type InvitationPreview, previewInvitation } from './user/preview-invitation.ts';
import { setUp } from './user/set-up.ts';
import { SetupLink } from './user/setup-link.ts';
import { signIn } from './user/sign-in.ts';
import { SignInLimits } from './user/sign-in-limits.ts';

/**
 * People and their browser sessions. Not verbs: a person stands outside the accounts, and signing in comes before there
 * is one to act for. All throw a DomainError; what each one throws it says itself.
 */
export interface People {
  /** What the first owner is made with, here or at another process over the database; undefined once there is one. */
  findSetupToken(): Promise<string | undefined>;
  /** Makes what `findSetupToken` gave good for nothing: to be called when the process ends. */
  withdrawSetupToken(): Promise<void>;
  /** Whether there is no owner yet. */
  needsSetup(): Promise<boolean>;
  setUp(input: z.input<typeof setUpInput>, browser: Browser): Promise<SignedIn>;
  signIn(input: z.input<typeof signInInput>, browser: Browser): Promise<SignedIn>;
  acceptInvitation(input: z.input<typeof acceptInvitationInput>, browser: Browser): Promise<SignedIn>;
  previewInvitation(input: z.input<typeof invitationPreviewInput>, browser: Browser): Promise<InvitationPreview>;
  authenticate(token: string): Promise<AuthenticatedSession>;
  /** Ends the session of a token, if it has one. */
  signOut(token: string | undefined): Promise<void>;
  /** Ends the session of a token and begins one in another account. */
  switchAccount(
    token: string | undefined,
    input: z.input<typeof accountSwitchInput>,
    browser: Browser,
  ): Promise<SignedIn>;
  listAccounts(principal: Principal, input: z.input<typeof accountListInput>): ReturnType<typeof listAccounts>;
  listSessions(principal: Principal, input: z.input<typeof sessionListInput>): ReturnType<typeof listSessions>;
  revokeSession(principal: Principal, input: z.input<typeof sessionRevokeInput>): ReturnType<typeof revokeSession>;
  changePassword(principal: Principal, input: z.input<typeof passwordChangeInput>): ReturnType<typeof changePassword>;
}

export function createPeople(store: Store, rateLimits: RateLimits): People {
  const context: PeopleContext = {
    store,
    rateLimits,
    signInLimits: new SignInLimits(store.rateCounts),
  };
  const setupLink = new SetupLink(store);
  return {
    findSetupToken: () => translated(() => setupLink.findToken()),
    withdrawSetupToken: () => translated(() => setupLink.withdraw()),
    needsSetup: () => translated(async () => !(await store.users.exist())),
    setUp: (input, browser) => translated(() => setUp(context, input, browser)),
    signIn: (input, browser) => translated(() => signIn(context, input, browser)),
    acceptInvitation: (input, browser) => translated(() => acceptInvitation(context, input, browser)),
    previewInvitation: (input, browser) => translated(() => previewInvitation(context, input, browser)),
    authenticate: (token) => translated(() => authenticateSession(store, token)),
    signOut: (token) => translated(() => signOut(store, token)),
    switchAccount: (token, input, browser) => translated(() => switchAccount(context, token, input, browser)),
    listAccounts: (principal, input) => translated(() => listAccounts(context, principal, input)),
    listSessions: (principal, input) => translated(() => listSessions(context, principal, input)),
    revokeSession: (principal, input) => translated(() => revokeSession(context, principal, input)),
    changePassword: (principal, input) => translated(() => changePassword(context, principal, input)),
  };
}

async function translated<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    throw translateStoreError(error);
  }
}
