import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, limits } from '@tagsmith/core';
import type { Store } from '@tagsmith/store';
import { openSqliteStore } from '@tagsmith/store/sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccount } from '../account/create-account.ts';
import type { EngineContext } from './context.ts';
import { createEngine, type Engine } from './engine.ts';

const folder = mkdtempSync(join(tmpdir(), 'tagsmith-'));
let store: Store;
let engine: Engine;
let account: Account;
let start: number;

beforeAll(async () => {
  store = openSqliteStore(join(folder, 'tagsmith.db'));
  engine = createEngine(store);
  account = await createAccount(store, { name: 'Acme' });
  start = Date.now();
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

let keys = 0;
const newKey = () => `key ${++keys}`;

function context(
  key: string,
  more: Partial<EngineContext> & { fingerprint?: string; requestId?: string } = {},
): EngineContext {
  const { fingerprint = 'same', requestId = 'first', ...rest } = more;
  const actor = { kind: 'system', id: null, name: 'test' } as const;
  const idempotency = { key, fingerprint, requestId };
  return { account, actor, scope: 'admin', source: 'cli', now: start, idempotency, ...rest };
}

const countChanges = async () =>
  (await engine.run('change.list', { ...context(newKey()), idempotency: undefined }, { limit: 500 })).items.length;

test('a repeat gets the first answer and does nothing', async () => {
  const key = newKey();
  const first = await engine.perform('lead.create', context(key), { firstName: 'Once' });
  const changes = await countChanges();
  const again = await engine.perform('lead.create', context(key, { requestId: 'second' }), { firstName: 'Once' });
  expect(again).toEqual({ result: JSON.parse(JSON.stringify(first.result)), replayOf: 'first' });
  expect(await countChanges()).toBe(changes);
});

test('it holds in another process, which knows only the store', async () => {
  const key = newKey();
  await engine.perform('lead.create', context(key), { firstName: 'Before' });
  const other = await createEngine(store).perform('lead.create', context(key), { firstName: 'Before' });
  expect(other.replayOf).toBe('first');
});

test('a refusal is repeated too, also when it would go through now', async () => {
  const key = newKey();
  const { lead } = await engine.run('lead.create', context(newKey()), { email: 'held@example.com' });
  const create = () => engine.perform('lead.create', context(key), { email: 'held@example.com', tags: ['Undone'] });
  await expect(create()).rejects.toMatchObject({ reason: 'email_taken', details: { leadId: lead.id } });
  await engine.run('lead.delete', context(newKey()), { lead: { id: lead.id } });
  await expect(create()).rejects.toMatchObject({
    reason: 'email_taken',
    replayOf: 'first',
    details: { leadId: lead.id },
  });
  expect(await engine.run('tag.list', context(newKey()), { search: 'undone' })).toMatchObject({ items: [] });
});

test('wrong input and limits are not remembered: mended, the key is good', async () => {
  const key = newKey();
  const wrong = engine.perform('lead.create', context(key, { fingerprint: 'wrong' }), { email: 'nowhere' });
  await expect(wrong).rejects.toMatchObject({ kind: 'invalid' });
  const unknown = { campaignId: '01900000-0000-7000-8000-000000000000' };
  await expect(engine.perform('lead.create', context(key, { fingerprint: 'too' }), unknown)).rejects.toMatchObject({
    reason: 'campaign_unknown',
  });
  const mended = await engine.perform('lead.create', context(key, { fingerprint: 'mended' }), { firstName: 'Right' });
  expect(mended.replayOf).toBeUndefined();
});

test('the key of another request is refused', async () => {
  const key = newKey();
  await engine.perform('lead.create', context(key), { firstName: 'One' });
  const other = engine.perform('lead.create', context(key, { fingerprint: 'other' }), { firstName: 'Two' });
  await expect(other).rejects.toMatchObject({ kind: 'invalid', reason: 'idempotency_key_reused' });
});

test('while the first runs, a second is told so', async () => {
  const key = newKey();
  const asked = [1, 2, 3].map(() => engine.perform('lead.create', context(key), { firstName: 'Race' }));
  const settled = await Promise.allSettled(asked);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const one of settled) {
    if (one.status === 'rejected')
      expect(one.reason).toMatchObject({ kind: 'conflict', reason: 'idempotency_key_running' });
  }
});

test('after a day the key is free', async () => {
  const key = newKey();
  const day = limits.idempotencyHours * 3_600_000;
  await engine.perform('lead.create', context(key), { firstName: 'Old' });
  const last = await engine.perform('lead.create', context(key, { now: start + day }), { firstName: 'Old' });
  expect(last.replayOf).toBe('first');
  const free = context(key, { now: start + day + 1, fingerprint: 'new' });
  expect((await engine.perform('lead.create', free, { firstName: 'New' })).replayOf).toBeUndefined();
});

test('a dry run neither uses nor keeps the key', async () => {
  const key = newKey();
  await engine.perform('lead.create', context(key, { dryRun: true, fingerprint: 'dry' }), { firstName: 'Dry' });
  expect((await engine.perform('lead.create', context(key), { firstName: 'Wet' })).replayOf).toBeUndefined();
});

test('a secret is never kept: a new API key is a new one each time', async () => {
  const key = newKey();
  const first = await engine.perform('apiKey.create', context(key), { name: 'Secret' });
  const again = await engine.perform('apiKey.create', context(key), { name: 'Secret' });
  expect(again.replayOf).toBeUndefined();
  expect(again.result.secret).not.toBe(first.result.secret);
});
