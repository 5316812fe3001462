import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account, User } from '@tagsmith/core';
import type { Store } from '@tagsmith/store';
import { openSqliteStore } from '@tagsmith/store/sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccount } from '../account/create-account.ts';
import { newId } from '../ids.ts';
import { hashSecretToken, newSecretToken } from '../secret-token.ts';
import { authenticateSession } from './authenticate-session.ts';

const [minute, day] = [60_000, 86_400_000];
const folder = mkdtempSync(join(tmpdir(), 'tagsmith-'));
let store: Store;
let account: Account;
let user: User;

beforeAll(async () => {
  store = openSqliteStore(join(folder, 'tagsmith.db'));
  account = await createAccount(store, { name: 'Acme' });
  const values = { id: newId(), email: 'ada@example.com', name: 'Ada', passwordHash: 'hash', createdAt: Date.now() };
  const first = await store.users.createFirst(values, account.id);
  if (first === undefined) throw new Error('The first user was not made');
  user = first;
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** A session that was last used, and that is over, so many milliseconds from now. */
async function startAt({ lastUsed, expires }: { readonly lastUsed: number; readonly expires: number }) {
  const [id, token, now] = [newId(), newSecretToken(), Date.now()];
  const [createdAt, expiresAt] = [now + lastUsed, now + expires];
  const place = { accountId: account.id, userId: user.id, address: null, userAgent: null };
  await store.sessions.create({ id, hash: hashSecretToken(token), ...place, createdAt, expiresAt });
  return { token, createdAt, expiresAt };
}

/** As it is kept now; reading it comes after every write that was begun. */
async function storedOf(token: string) {
  await store.write(account.id, async () => 'what was begun is written');
  const stored = await store.sessions.findByHash(hashSecretToken(token));
  if (stored === undefined) throw new Error('The session is not there');
  return stored;
}

test('who is signed in acts under their own name, with the scope of their role', async () => {
  const { token } = await startAt({ lastUsed: 0, expires: 30 * day });
  const { principal } = await authenticateSession(store, token);
  expect(principal).toMatchObject({
    account,
    actor: { kind: 'user', id: user.id, name: 'Ada' },
    scope: 'admin',
    session: { role: 'owner', user: { id: user.id, email: 'ada@example.com' } },
  });
});

test.each([
  ['this minute is not written', { lastUsed: -minute / 2, expires: 30 * day }, false, false],
  ['after a minute is written', { lastUsed: -2 * minute, expires: 30 * day - 2 * minute }, true, false],
  ['within a day renews nothing', { lastUsed: -20 * minute, expires: 29 * day + minute }, true, false],
  ['after a day renews the session', { lastUsed: -minute, expires: 29 * day - minute }, true, true],
  ['just before it is over renews it, too', { lastUsed: -29 * day, expires: minute }, true, true],
])('a use %s', async (_name, times, isTouched, isRenewed) => {
  const { token, createdAt, expiresAt } = await startAt(times);
  const before = Date.now();
  expect((await authenticateSession(store, token)).isRenewed).toBe(isRenewed);
  const stored = await storedOf(token);
  if (isTouched) expect(stored.lastUsedAt).toBeGreaterThanOrEqual(before);
  else expect(stored.lastUsedAt).toBe(createdAt);
  if (isRenewed) expect(stored.expiresAt).toBeGreaterThanOrEqual(before + 30 * day);
  else expect(stored.expiresAt).toBe(expiresAt);
});

test.each([
  ['that is over', { lastUsed: -31 * day, expires: -1 }],
  ['that is over at this very moment', { lastUsed: -30 * day, expires: 0 }],
])('a session %s is nobody, and is not brought back', async (_name, times) => {
  const { token, expiresAt } = await startAt(times);
  const asked = authenticateSession(store, token);
  await expect(asked).rejects.toMatchObject({ kind: 'unauthenticated', reason: 'session_invalid' });
  expect((await storedOf(token)).expiresAt).toBe(expiresAt);
});

test('a token that never was is nobody', async () => {
  const asked = authenticateSession(store, newSecretToken());
  await expect(asked).rejects.toMatchObject({ kind: 'unauthenticated', reason: 'session_invalid' });
});
