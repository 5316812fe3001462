import { join } from 'node:path';
import { newDatabaseUrl } from '@tagsmith/postgres-for-tests';
import { test as base, expect } from 'vitest';
import { newCampaign, newLead, newOperation, newTag } from '../contract/new-records.ts';
import type { Store, TransferSource, TransferTarget } from '../index.ts';
import { openPostgresStore } from '../postgres/open-postgres-store.ts';
import { openPostgresSource, openPostgresTarget } from '../postgres/open-postgres-transfer.ts';
import { openSqliteStore } from '../sqlite/open-sqlite-store.ts';
import { openSqliteSource, openSqliteTarget } from '../sqlite/open-sqlite-transfer.ts';
import { temporaryFolder } from '../sqlite/temporary-folder.ts';
import { answersOf } from './answers.ts';
import { fillDatabase } from './fill-database.ts';
import { recordsOf } from './records-of.ts';
import { transferAll } from './transfer-all.ts';

const folder = temporaryFolder();

/** A full SQLite database, the PostgreSQL database that it was copied into, and the SQLite file that this was copied into. */
const test = base.extend('databases', { scope: 'file' }, async () => {
  const [first, last] = [join(folder, 'first.db'), join(folder, 'last.db')];
  const store = openSqliteStore(first);
  const secrets = await fillDatabase(store);
  await store.close();
  const url = await newDatabaseUrl();
  await copied(openSqliteSource(first), await openPostgresTarget(url));
  await copied(await openPostgresSource(url), openSqliteTarget(last));
  return { first, url, last, secrets };
});

test('every record comes back as it was', async ({ databases: { first, url, last } }) => {
  const records = await recordsIn(openSqliteSource(first));
  for (const [kind, byAccount] of Object.entries(records)) expect(Object.keys(byAccount), kind).not.toEqual([]);
  expect(await recordsIn(await openPostgresSource(url))).toEqual(records);
  expect(withoutSequences(await recordsIn(openSqliteSource(last)))).toEqual(withoutSequences(records));
});

test('each store answers the same', async ({ databases: { first, url, last, secrets } }) => {
  const answers = await closing(openSqliteStore(first), (store) => answersOf(store, secrets));
  expect(answers.accounts).toHaveLength(2);
  expect(await closing(openSqliteStore(last), (store) => answersOf(store, secrets))).toEqual(answers);
  expect(await closing(await openPostgresStore(url), (store) => answersOf(store, secrets))).toEqual(answers);
});

test('each store goes on writing', async ({ databases: { first, url, last } }) => {
  const opened = [openSqliteStore(first), await openPostgresStore(url), openSqliteStore(last)];
  const written = await Promise.all(opened.map((store) => closing(store, writeOn)));
  expect(new Set(written.map(({ number }) => number)).size).toBe(1);
  for (const { before, after, leads } of written) {
    expect(after).toBeGreaterThan(before);
    expect(leads).toBe(1);
  }
});

async function copied(source: TransferSource, target: TransferTarget): Promise<void> {
  await transferAll(source, target);
  await source.close();
}

function recordsIn(source: TransferSource) {
  return closing(source, recordsOf);
}

function withoutSequences({ change, ...rest }: Awaited<ReturnType<typeof recordsOf>>) {
  return JSON.parse(JSON.stringify({ ...rest, change }).replaceAll(/,\\"sequence\\":\d+/g, ''));
}

/** New records beside those that were copied, in an account of its own and in one that was. */
async function writeOn(store: Store) {
  const [account] = await store.accounts.list();
  if (account === undefined) throw new Error('There are accounts');
  return store.write(account.id, async (tx) => {
    const before = await tx.changes.lastSequence();
    const campaign = await tx.campaigns.insert(newCampaign());
    const tag = await tx.tags.insert(newTag('New'));
    const lead = await tx.leads.insert(newLead({ campaign, tags: [tag] }));
    await tx.changes.append(newOperation(), [
      { subject: 'lead', record: lead, action: 'created', before: {}, after: {} },
    ]);
    const after = await tx.changes.lastSequence();
    return { before, after, number: tag.number, leads: (await tx.tags.getUse(tag)).leads };
  });
}

async function closing<Database extends { close(): Promise<void> }, Result>(
  database: Database,
  use: (database: Database) => Promise<Result>,
): Promise<Result> {
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}
