import type { Account, Role } from '@tagsmith/core';
import { accountListInput } from '@tagsmith/schema';
import type { z } from 'zod';
import type { Principal } from '../account/authenticate-api-key.ts';
import { parseInput } from '../engine/parse-input.ts';
import type { PeopleContext } from '../people-context.ts';
import { sessionOf } from './session-of.ts';

/** An account that a user is a member of. */
export interface ListedAccount {
  readonly account: Pick<Account, 'id' | 'name'>;
  readonly role: Role;
  /** Whether it is the one of the session that asks. */
  readonly isCurrent: boolean;
}

/** The accounts of the signed-in user, by name. @throws DomainError `forbidden`, `session_required` */
export async function listAccounts(
  { store }: PeopleContext,
  principal: Principal,
  input: z.input<typeof accountListInput>,
): Promise<{ readonly items: readonly ListedAccount[] }> {
  const current = sessionOf(principal);
  parseInput(accountListInput, input);
  const items = (await store.users.listAccounts(current.user.id)).map(({ account: { id, name }, role }) => ({
    account: { id, name },
    role,
    isCurrent: id === current.account.id,
  }));
  return { items: items.toSorted((one, other) => one.account.name.localeCompare(other.account.name)) };
}
