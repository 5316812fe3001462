import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccount, createEngine, ReplayedError, wholeView } from '@tagsmith/application';
import { type Account, limits } from '@tagsmith/core';
import { newTurns, openSqliteStore } from '@tagsmith/store/sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemContext } from '../system-context.ts';
import { PerformerThread } from './performer-thread.ts';

const folder = mkdtempSync(join(tmpdir(), 'tagsmith-'));
const file = join(folder, 'tagsmith.db');
const turns = newTurns();
const store = openSqliteStore(file, { sharing: { turns, isKeeper: false } });
const start = () =>
  new PerformerThread('test', {
    file,
    options: { sharing: { turns, isKeeper: true } },
    youngGeneration: 8,
    yields: false,
  });
const engineOver = ({ perform }: PerformerThread) =>
  createEngine(store, { performers: { read: perform, write: perform } });
const thread = start();
const engine = engineOver(thread);
let account: Account;

beforeAll(async () => {
  account = await createAccount(store, { name: 'Acme' });
});
afterAll(async () => {
  await thread.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

test('a write is there for the next read, on whichever thread', async () => {
  const { lead } = await engine.run('lead.create', systemContext(account), { firstName: 'Ada', tags: ['VIP'] });
  expect(await engine.run('lead.get', systemContext(account), { lead: { id: lead.id } })).toMatchObject({ lead });
  expect(await engine.run('lead.list', systemContext(account), {})).toMatchObject({ items: [lead] });
});

test('what became of many leads comes back whole, with the tags that they share', async () => {
  const leads = await Promise.all(
    ['One', 'Two'].map(async (firstName) => {
      const { lead } = await engine.run('lead.create', systemContext(account), { firstName, tags: ['Shared'] });
      return lead;
    }),
  );
  const refs = [...leads.map(({ id }) => ({ id })), { contactId: 'nobody' }];
  const { results } = await engine.run('lead.bulkTags', systemContext(account), {
    leads: refs,
    action: 'set',
    tags: ['Later'],
  });
  const { items } = await engine.run('lead.list', systemContext(account), { tags: { all: ['Later'] } });
  const [later = {}] = items[0]?.tags ?? [];
  expect(results).toEqual([
    ...leads.map(({ id, tags }) => ({
      outcome: 'done',
      leadId: id,
      before: tags,
      added: [expect.objectContaining(later)],
      removed: tags,
    })),
    { outcome: 'not_found' },
  ]);
});

test('what is shown in a view comes back as the text that it is, and with it which request it repeats', async () => {
  const context = { ...systemContext(account), idempotency: { key: 'shown', fingerprint: 'same', requestId: 'first' } };
  const input = { firstName: 'Zoë\n"1"', metadata: { note: 'two\nlines \u2028 🙂' } };
  const ask = () => engine.show(wholeView('lead.create'), context, input, undefined);
  const { result, replayOf } = await ask();
  const shown = JSON.parse(result.text);
  expect({ shown, replayOf }).toMatchObject({ shown: { lead: { ...input } }, replayOf: undefined });
  expect(await ask()).toEqual({ result, replayOf: 'first' });
});

test('a view does not hide a refusal', async () => {
  const asked = engine.show(wholeView('lead.update'), systemContext(account), { lead: { email: 'x@y.z' } }, undefined);
  await expect(asked).rejects.toMatchObject({ kind: 'not_found', reason: 'lead_not_found' });
});

test('a refusal comes back as what it is, a replayed one too', async () => {
  const email = 'taken@example.com';
  const { lead } = await engine.run('lead.create', systemContext(account), { email });
  const context = { ...systemContext(account), idempotency: { key: 'one', fingerprint: 'same', requestId: 'first' } };
  const create = () => engine.run('lead.create', context, { email });
  const refusal = { kind: 'conflict', reason: 'email_taken', details: { leadId: lead.id } };
  await expect(create()).rejects.toMatchObject(refusal);
  const replayed = await create().catch((error: unknown) => error);
  expect(replayed).toBeInstanceOf(ReplayedError);
  expect(replayed).toMatchObject({ ...refusal, replayOf: 'first' });
});

test('a fault keeps what it says and where it came from', async () => {
  const job = { name: 'lead.get', context: systemContext(account), input: undefined } as const;
  const fault = await thread.perform(job).catch((error: unknown) => error);
  expect(fault).toMatchObject({ message: expect.stringContaining('lead'), stack: expect.stringContaining('get-lead') });
});

test('of requests that wait, those beyond so many bytes are refused and the others done', async () => {
  const leads = Array.from({ length: 1_000 }, () => ({
    company: 'x'.repeat(500),
    metadata: { note: 'y'.repeat(500) },
  }));
  const bytes = JSON.stringify(leads).length;
  const asked = Array.from({ length: Math.ceil(limits.waitingBytes / bytes) }, () =>
    thread.perform({ name: 'lead.createMany', context: { ...systemContext(account), dryRun: true }, input: { leads } }),
  );
  const settled = await Promise.allSettled(asked);
  const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(refused).toMatchObject([
    { kind: 'unavailable', reason: 'server_busy', details: { limit: limits.waitingBytes } },
  ]);
});

test('closing waits for what was asked, and closes once', async () => {
  const other = start();
  const { run } = engineOver(other);
  const asked = run('lead.create', systemContext(account), { firstName: 'Last' });
  await Promise.all([other.close(), other.close()]);
  expect(await asked).toMatchObject({ lead: { firstName: 'Last' } });
  const late = run('lead.create', systemContext(account), { firstName: 'Late' });
  await expect(late).rejects.toMatchObject({ kind: 'unavailable', reason: 'store_unavailable' });
});
