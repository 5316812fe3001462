import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Change } from '@tagsmith/core';
import { openSqliteStore } from '@tagsmith/store/sqlite';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createAccount } from '../account/create-account.ts';
import type { EngineContext } from '../engine/context.ts';
import { createEngine, type WatchInput } from '../engine/engine.ts';

const folder = mkdtempSync(join(tmpdir(), 'tagsmith-'));
const store = openSqliteStore(join(folder, 'tagsmith.db'));
const engine = createEngine(store);
let context: EngineContext;
let controller: AbortController;

beforeEach(async () => {
  const account = await createAccount(store, { name: crypto.randomUUID() });
  const actor = { kind: 'system', id: null, name: 'test' } as const;
  context = { account, actor, scope: 'write', source: 'import', now: Date.now() };
  controller = new AbortController();
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const createLead = () => engine.run('lead.create', context, {});
const watch = async (input: WatchInput = {}) => {
  const changes = await engine.watch(context, input, controller.signal);
  return changes[Symbol.asyncIterator]();
};

/** Takes changes until there are no more. */
async function rest(iterator: AsyncIterator<Change>): Promise<readonly Change[]> {
  const seen: Change[] = [];
  for (;;) {
    const { done, value } = await iterator.next();
    if (done) return seen;
    seen.push(value);
  }
}

test('begins with the call, not when the first change is taken', async () => {
  await createLead();
  const changes = await watch();
  const { lead } = await createLead();
  expect((await changes.next()).value).toMatchObject({ subjectId: lead.id });
  controller.abort();
});

test('ends when it is aborted: while it waits, before it began and between two changes', async () => {
  const waiting = await watch();
  const end = rest(waiting);
  controller.abort();
  expect(await end).toEqual([]);
  expect(await rest(await watch({ after: 0 }))).toEqual([]);

  controller = new AbortController();
  await createLead();
  await createLead();
  const between = await watch({ after: 0 });
  await between.next();
  controller.abort();
  expect(await rest(between)).toEqual([]);
});

test('a slow reader loses nothing and holds up nobody', async () => {
  const slow = await watch();
  await createLead();
  const first = await slow.next();
  for (let made = 0; made < 250; made++) await createLead();
  const { items } = await engine.run('change.list', context, { order: 'oldest', limit: 500 });
  const seen = [first.value];
  while (seen.length < items.length) seen.push((await slow.next()).value);
  expect(seen).toEqual(items);
  controller.abort();
});

test('of a key that expires meanwhile is refused at the next look', async () => {
  const expiresAt = new Date(Date.now() + 50).toISOString();
  const { secret } = await engine.run('apiKey.create', { ...context, scope: 'admin' }, { name: 'Short', expiresAt });
  context = { ...context, ...(await engine.authenticate(secret)) };
  const changes = await watch();
  while (Date.now() <= Date.parse(expiresAt)) await createLead();
  await expect(rest(changes)).rejects.toMatchObject({ kind: 'unauthenticated', reason: 'key_invalid' });
});
