import { newDatabaseUrl } from '@tagsmith/postgres-for-tests';
import type { Store } from '@tagsmith/store';
import { openPostgresStore } from '@tagsmith/store/postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccount } from '../account/create-account.ts';
import type { EngineContext } from '../engine/context.ts';
import { createEngine, type Engine } from '../engine/engine.ts';

/** As many stores over one database as processes would open. */
const stores: Store[] = [];
const engines: Engine[] = [];
let context: EngineContext;

beforeAll(async () => {
  const url = await newDatabaseUrl();
  for (let opened = 0; opened < 4; opened++) stores.push(await openPostgresStore(url, { writers: 2, readers: 2 }));
  for (const store of stores) engines.push(createEngine(store));
  const account = await createAccount(engineOf(0).store, { name: 'Acme' });
  const actor = { kind: 'system', id: null, name: 'test' } as const;
  context = { account, actor, scope: 'admin', source: 'cli', now: Date.now() };
});
afterAll(() => Promise.all(stores.map((store) => store.close())));

function engineOf(index: number) {
  const [engine, store] = [engines[index % engines.length], stores[index % stores.length]];
  if (engine === undefined || store === undefined) throw new Error('There are as many stores as there are engines');
  return { engine, store };
}

const trials = 400;
const sets = [['a', 'b'], ['b', 'c', 'd'], [], ['e']];

async function newLead(tags: readonly string[] = []) {
  const { lead } = await engineOf(0).engine.run('lead.create', context, { firstName: 'Ada', tags: [...tags] });
  return lead;
}

async function slugsOf(id: string): Promise<readonly string[]> {
  const { lead } = await engineOf(1).engine.run('lead.get', context, { lead: { id } });
  return lead.tags.map(({ slug }) => slug);
}

test('four syncs of one lead at once end in one of the four sets', async () => {
  for (let trial = 0; trial < trials; trial++) {
    const { id } = await newLead(['a', 'e']);
    await Promise.all(
      sets.map((tags, index) => engineOf(index + trial).engine.run('lead.syncTags', context, { lead: { id }, tags })),
    );
    const end = await slugsOf(id);
    expect(sets.map((set) => set.toSorted().join())).toContain(end.toSorted().join());
  }
}, 240_000);

test('tags that are added, removed and metadata that is merged at once all arrive', async () => {
  for (let trial = 0; trial < trials; trial++) {
    const lead = { id: (await newLead(['old', 'kept'])).id };
    const run = (index: number) => engineOf(index + trial).engine;
    await Promise.all([
      run(0).run('lead.addTags', context, { lead, tags: ['one'] }),
      run(1).run('lead.addTags', context, { lead, tags: ['two', 'kept'] }),
      run(2).run('lead.removeTags', context, { lead, tags: ['old'] }),
      run(3).run('lead.patchMetadata', context, { lead, patch: { x: trial } }),
      run(0).run('lead.patchMetadata', context, { lead, patch: { y: trial } }),
    ]);
    expect((await slugsOf(lead.id)).toSorted()).toEqual(['kept', 'one', 'two']);
    const found = await run(2).run('lead.get', context, { lead });
    expect(found.lead).toMatchObject({ metadata: { x: trial, y: trial }, revision: 6 });
  }
}, 240_000);

test('of four leads with one email that are made at once, one is', async () => {
  for (let trial = 0; trial < trials; trial++) {
    const email = `race${trial}@example.com`;
    const outcomes = await Promise.allSettled(
      [0, 1, 2, 3].map((index) =>
        engineOf(index).engine.run('lead.create', context, { email, tags: [`new ${trial}`] }),
      ),
    );
    const made = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(made).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ reason: 'email_taken' });
    }
  }
}, 240_000);

test('leads that are made or found at once by one email are one', async () => {
  for (let trial = 0; trial < trials; trial++) {
    const email = `upsert${trial}@example.com`;
    const results = await Promise.all(
      [0, 1, 2, 3].map((index) => engineOf(index).engine.run('lead.upsert', context, { email, company: `${index}` })),
    );
    expect(new Set(results.map(({ lead }) => lead.id)).size).toBe(1);
  }
}, 240_000);

test('a history that is followed while four write has every change once, in the order of its sequences', async () => {
  const start = await stores[0]?.read(context.account.id, (tx) => tx.changes.lastSequence());
  let isOver = false;
  const seen: number[] = [];
  const follow = async () => {
    for (let after = start ?? 0, isLast = false; !isLast; ) {
      isLast = isOver;
      const { items, through } = await engineOf(3).store.read(context.account.id, (tx) =>
        tx.changes.follow({ after, limit: 100 }),
      );
      seen.push(...items.map(({ sequence }) => sequence));
      after = through;
    }
  };
  const reader = follow();
  const leads = await Promise.all(Array.from({ length: 20 }, () => newLead()));
  await Promise.all(
    Array.from({ length: 400 }, (_, index) => {
      const lead = { id: leads[index % leads.length]?.id ?? '' };
      return engineOf(index).engine.run('lead.addTags', context, { lead, tags: [`t${index}`] });
    }),
  );
  isOver = true;
  await reader;
  const leadChanges = 20 + 400;
  const tagChanges = 400;
  expect(seen).toHaveLength(leadChanges + tagChanges);
  expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => a - b));
}, 240_000);
