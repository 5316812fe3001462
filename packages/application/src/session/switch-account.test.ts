import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account, User } from '@tagsmith/core';
import type { Store } from '@tagsmith/store';
import { openSqliteStore } from '@tagsmith/store/sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccount } from '../account/create-account.ts';
import { createEngine, type Engine } from '../engine/engine.ts';
import { newId } from '../ids.ts';
import { startSession } from './start-session.ts';

const folder = mkdtempSync(join(tmpdir(), 'tagsmith-'));
const browser = { address: '::1', userAgent: 'Browser' };
let store: Store;
let people: Engine['people'];
let user: User;
let [home, guest, foreign]: Account[] = [];

beforeAll(async () => {
  store = openSqliteStore(join(folder, 'tagsmith.db'));
  ({ people } = createEngine(store));
  const made = [];
  for (const name of ['Zeta', 'Acme', 'Foreign']) made.push(await createAccount(store, { name }));
  [home, guest, foreign] = made;
  const values = { id: newId(), email: 'ada@example.com', name: 'Ada', passwordHash: 'hash', createdAt: Date.now() };
  const first = await store.users.createFirst(values, idOf(home));
  if (first === undefined) throw new Error('The first user was not made');
  user = first;
  await store.write(idOf(guest), (tx) => tx.members.join(user.id, { role: 'viewer', since: Date.now() }));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function idOf(account: Account | undefined): string {
  if (account === undefined) throw new Error('The accounts are made before the tests');
  return account.id;
}

async function enter() {
  if (home === undefined) throw new Error('The accounts are made before the tests');
  return startSession(store, { user, account: home, role: 'owner' }, browser);
}

test('the session ends, and one of the role there begins', async () => {
  const { token } = await enter();
  const moved = await people.switchAccount(token, { accountId: idOf(guest) }, browser);
  expect(moved.token).not.toBe(token);
  expect(moved.session).toMatchObject({ account: { id: idOf(guest), name: 'Acme' }, role: 'viewer' });
  expect((await people.authenticate(moved.token)).principal).toMatchObject({ scope: 'read', account: guest });
  await expect(people.authenticate(token)).rejects.toMatchObject({ reason: 'session_invalid' });
  // Who signs in next comes to where they were last.
  expect((await store.users.listAccounts(user.id))[0]?.account).toEqual(guest);
});

test.each([
  ['an account of others', () => idOf(foreign)],
  ['no account', newId],
])('into %s it does not go, and stays what it is', async (_name, id) => {
  const { token, session } = await enter();
  const asked = people.switchAccount(token, { accountId: id() }, browser);
  await expect(asked).rejects.toMatchObject({ kind: 'not_found', reason: 'account_not_found', details: {} });
  expect((await people.authenticate(token)).principal.session).toEqual(session);
});

test.each([
  ['nobody', undefined],
  ['a session that never was', 'x'.repeat(43)],
])('%s goes nowhere', async (_name, token) => {
  const asked = people.switchAccount(token, { accountId: idOf(guest) }, browser);
  await expect(asked).rejects.toMatchObject({ kind: 'unauthenticated', reason: 'session_invalid' });
});

test('the accounts of a person are listed by name', async () => {
  const { principal } = await people.authenticate((await enter()).token);
  expect(await people.listAccounts(principal, {})).toEqual({
    items: [
      { account: { id: idOf(guest), name: 'Acme' }, role: 'viewer', isCurrent: false },
      { account: { id: idOf(home), name: 'Zeta' }, role: 'owner', isCurrent: true },
    ],
  });
});
