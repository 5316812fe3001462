import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccount, createEngine, createPerformer, type Job } from '@tagsmith/application';
import { type Account, limits } from '@tagsmith/core';
import { newTurns, openSqliteStore } from '@tagsmith/store/sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemContext } from '../system-context.ts';
import { LateThreads } from './late-threads.ts';
import { PerformerThread } from './performer-thread.ts';

const folder = mkdtempSync(join(tmpdir(), 'tagsmith-'));
const file = join(folder, 'tagsmith.db');
const turns = newTurns();
const store = openSqliteStore(file, { sharing: { turns, isKeeper: false } });
const performHere = createPerformer(store);
let here = 0;
let threads = 0;
const late = new LateThreads({
  performHere: (job: Job) => {
    here += 1;
    return performHere(job);
  },
  startThread: () => {
    threads += 1;
    return new PerformerThread('test', {
      file,
      options: { sharing: { turns, isKeeper: true } },
      youngGeneration: 8,
      yields: false,
    });
  },
  most: 1,
  startsOnOverlap: true,
  startsAfter: 5_000,
});
const engine = createEngine(store, { performers: { read: late.perform, write: late.perform } });
let account: Account;
const create = (firstName: string) => engine.run('lead.create', systemContext(account), { firstName });

beforeAll(async () => {
  account = await createAccount(store, { name: 'Acme' });
});
afterAll(async () => {
  await late.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

test('what comes one after the other is performed here, what overlaps starts one thread that takes over', async () => {
  await create('First');
  await create('Second');
  expect([here, threads]).toEqual([2, 0]);

  await Promise.all([create('Third'), create('Fourth'), create('Fifth')]);
  expect(threads).toBe(1);
  await expect
    .poll(
      async () => {
        const before = here;
        await create('Later');
        return here - before;
      },
      { timeout: 20_000 },
    )
    .toBe(0);
  expect(threads).toBe(1);
  const { items } = await engine.run('lead.list', systemContext(account), { limit: 500 });
  expect(items.filter(({ firstName }) => firstName !== 'Later')).toHaveLength(5);
});

test('of requests that wait, those beyond the limit are refused and the others done', async () => {
  const asked = Array.from({ length: limits.waitingRequests + 2 }, (_, index) =>
    engine.run('tag.create', systemContext(account), { name: `Tag ${index}` }),
  );
  const settled = await Promise.allSettled(asked);
  const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  const refusal = { kind: 'unavailable', reason: 'server_busy', details: { limit: limits.waitingRequests } };
  expect(refused).toMatchObject([refusal, refusal]);
  expect(await engine.run('tag.count', systemContext(account), { search: 'tag ' })).toEqual({
    count: limits.waitingRequests,
  });
});

test('while all are at work another starts, until there are as many as may be; they share the work evenly', async () => {
  const started: PerformerThread[] = [];
  const readers = new LateThreads({
    performHere,
    startThread: () => {
      const thread = new PerformerThread('reader', {
        file,
        options: { sharing: { turns, isKeeper: false } },
        youngGeneration: 8,
        yields: true,
      });
      started.push(thread);
      return thread;
    },
    most: 2,
    startsOnOverlap: true,
    startsAfter: 5_000,
  });
  const countTwice = async () => {
    const job: Job = { name: 'tag.count', context: systemContext(account), input: {} };
    const answers = [readers.perform(job), readers.perform(job)];
    const waiting = started.map((thread) => thread.waiting);
    await Promise.all(answers);
    return waiting;
  };
  await expect.poll(countTwice, { timeout: 20_000 }).toEqual([1, 1]);
  await Promise.all(Array.from({ length: 20 }, countTwice));
  expect(started).toHaveLength(2);
  await readers.close();
});

test('where that is not wanted none starts before its time, though jobs overlap', async () => {
  const patient = new LateThreads({
    performHere,
    startThread: () => {
      throw new Error('A thread is started');
    },
    most: 1,
    startsOnOverlap: false,
    startsAfter: 60_000,
  });
  const job: Job = { name: 'tag.count', context: systemContext(account), input: {} };
  const alone = await performHere(job);
  expect(await Promise.all([patient.perform(job), patient.perform(job)])).toEqual([alone, alone]);
  await patient.close();
});
