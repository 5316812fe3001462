import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '@tagsmith/store/sqlite';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createAccount } from '../account/create-account.ts';
import type { EngineContext } from '../engine/context.ts';
import { createEngine } from '../engine/engine.ts';
import type { Message } from './next-message.ts';

const folder = mkdtempSync(join(tmpdir(), 'tagsmith-'));
const store = openSqliteStore(join(folder, 'tagsmith.db'));
const engine = createEngine(store);
const hour = 3_600_000;
let context: EngineContext;
let id: string;

beforeEach(async () => {
  const account = await createAccount(store, { name: crypto.randomUUID() });
  const actor = { kind: 'system', id: null, name: 'test' } as const;
  context = { account, actor, scope: 'admin', source: 'import', now: Date.now() };
  ({ id } = (await engine.run('webhook.create', context, { name: 'CRM', url: 'https://example.com' })).webhook);
  await engine.run('lead.create', context, {});
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const at = (now: number): EngineContext => ({ ...context, now });
const webhook = async () => (await engine.run('webhook.list', context, {})).items[0];

async function next(): Promise<Message> {
  const { message } = await engine.run('message.next', context, { id });
  if (message === null) throw new Error('Something waits');
  return message;
}

/** Begins the next message as `holder`, and settles it; says whether both went through. */
async function fail(holder: string, now: number): Promise<readonly boolean[]> {
  const { after, through } = await next();
  const place = { holder, id, after, through };
  const { isBegun } = await engine.run('message.begin', at(now), place);
  const outcome = { outcome: 'failed', failure: 'answered 500' } as const;
  const { isSettled } = await engine.run('message.settle', at(now), { ...place, ...outcome });
  return [isBegun, isSettled];
}

test('a webhook that has failed for 72 hours is paused, and is given as long again when it goes on', async () => {
  const start = context.now;
  await fail('a', start);
  await fail('a', start + 72 * hour - 1);
  expect(await webhook()).toMatchObject({ failures: 2, pausedAt: null });
  await fail('a', start + 72 * hour);
  expect(await webhook()).toMatchObject({
    failures: 3,
    pauseReason: 'failing',
    lastFailure: 'answered 500',
    waiting: 1,
  });
  expect((await engine.run('sending.due', at(start + 80 * hour), { holder: 'a' })).ids).toEqual([]);
  await engine.run('webhook.update', at(start + 90 * hour), { id, isPaused: false });
  expect(await webhook()).toMatchObject({ failures: 0, pausedAt: null, failingSince: null, nextAttemptAt: null });
  await fail('a', start + 90 * hour);
  expect(await webhook()).toMatchObject({ failures: 1, pausedAt: null });
});

test('what waits is due at its time, and only to the process that sends', async () => {
  const due = (holder: string, now: number) => engine.run('sending.due', at(now), { holder });
  const { now } = context;
  expect(await due('a', now)).toEqual({ ids: [id], nextAt: null });
  await fail('a', now);
  expect(await due('a', now)).toEqual({ ids: [], nextAt: now + 1_000 });
  expect(await due('a', now + 1_000)).toEqual({ ids: [id], nextAt: null });
  expect(await due('b', now + 1_000)).toEqual({ ids: [], nextAt: now + 6_000 });
  expect(await due('b', now + 6_000)).toEqual({ ids: [id], nextAt: null });
});

test('a process that was thought dead settles nothing after another has taken over', async () => {
  const { after, through } = await next();
  const place = { holder: 'a', id, after, through };
  await engine.run('message.begin', context, place);
  await engine.run('lead.create', context, {});
  expect((await next()).through).toBe(through);
  expect(await fail('b', context.now + 5_999)).toEqual([false, false]);
  expect(await fail('b', context.now + 6_000)).toEqual([true, true]);
  const taken = { ...place, outcome: 'taken', failure: null } as const;
  expect(await engine.run('message.settle', at(context.now + 6_001), taken)).toEqual({ isSettled: false });
  expect(await engine.run('sending.hold', at(context.now + 6_001), { holder: 'a' })).toEqual({ isHeld: false });
  expect(await webhook()).toMatchObject({ failures: 1, waiting: 2 });
});

test('a message that was taken is not begun again, and the next one is what was written since', async () => {
  const first = await next();
  const place = { holder: 'a', id, after: first.after, through: first.through };
  await engine.run('message.begin', context, place);
  await engine.run('message.settle', context, { ...place, outcome: 'taken', failure: null });
  expect(await engine.run('message.begin', context, place)).toEqual({ isBegun: false });
  expect(await engine.run('message.next', context, { id })).toEqual({ message: null });
  await engine.run('lead.create', context, {});
  expect(await next()).toMatchObject({ after: first.through, changes: 1 });
});
