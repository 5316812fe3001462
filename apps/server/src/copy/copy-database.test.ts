import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createAccount, createEngine } from '@tagsmith/application';
import { newDatabaseUrl } from '@tagsmith/postgres-for-tests';
import type { Store, TransferKind } from '@tagsmith/store';
import { openSqliteStore } from '@tagsmith/store/sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemContext } from '../system-context.ts';
import { type CopyRequest, copyDatabase, verifyDatabase } from './copy-database.ts';
import { startCopy } from './copy-process.ts';
import { databaseUrl } from './database-url.ts';
import { openSource } from './open-database.ts';

const folder = mkdtempSync(join(tmpdir(), 'tagsmith-copy-'));
const leads = 4_000;
let files = 0;
/** Made once, and only read. */
const full = { sqlite: newFile(), postgres: '' };

beforeAll(async () => {
  await withStore(full.sqlite, (store) => addLeads(store, 'Acme', leads));
  await withStore(full.sqlite, (store) => addLeads(store, 'Beta', 10));
  full.postgres = await newDatabaseUrl();
  await copyDatabase(request(full.sqlite, full.postgres));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const ways: readonly (readonly [name: string, from: keyof typeof full, newTarget: () => string | Promise<string>])[] = [
  ['from SQLite to PostgreSQL', 'sqlite', newDatabaseUrl],
  ['from PostgreSQL to SQLite', 'postgres', newFile],
];

describe.each(ways)('a copy %s', { timeout: 60_000 }, (_name, from, newTarget) => {
  test('says what it did, and is the same', async () => {
    const to = await newTarget();
    const copy = await startCopy('--from', full[from], '--to', to, '--json').ended;
    expect(copy).toMatchObject({ code: 0, errors: '' });
    const result = JSON.parse(copy.output);
    expect(result).toMatchObject({
      before: 0,
      verified: true,
      counts: { accounts: 2, leads: leads + 10, tags: 4 },
      accounts: [
        { name: 'Acme', digests: { leads: { count: leads } } },
        { name: 'Beta', digests: { leads: { count: 10 } } },
      ],
    });
    const verified = await startCopy('--from', full[from], '--to', to, '--verify-only', '--json').ended;
    const { counts, accounts } = JSON.parse(verified.output);
    expect({ counts, accounts }).toEqual({ counts: result.counts, accounts: result.accounts });
    const again = await startCopy('--from', full[from], '--to', to).ended;
    expect(again).toMatchObject({ code: 1, output: '', errors: expect.stringMatching(/^The target has data .+\.\n$/) });
  });

  test.each<[kind: TransferKind, signal: NodeJS.Signals]>([
    ['lead', 'SIGKILL'],
    ['change', 'SIGKILL'],
    ['lead', 'SIGINT'],
  ])('that is at its %ss goes on after %s', async (kind, signal) => {
    const to = await newTarget();
    const first = startCopy('--from', full[from], '--to', to);
    await untilThere(to, kind);
    first.process.kill(signal);
    const stopped = 'Stopped. The same command goes on where it was.\n';
    expect(await first.ended).toMatchObject(
      signal === 'SIGKILL' ? { code: null, output: '' } : { code: 130, output: '', errors: stopped },
    );
    expect(await countOf(to, kind)).toBeLessThan(leads);
    const other = await startCopy('--from', await newFull(), '--to', to).ended;
    expect(other).toMatchObject({ code: 1, errors: expect.stringMatching(/unfinished copy of another source/) });
    const onward = await startCopy('--from', to, '--to', await newTarget()).ended;
    expect(onward).toMatchObject({ code: 1, errors: expect.stringMatching(/is itself an unfinished copy/) });

    const second = await startCopy('--from', full[from], '--to', to, '--json').ended;
    expect(second).toMatchObject({ code: 0, errors: '' });
    const { before, copied, verified, counts } = JSON.parse(second.output);
    expect(before).toBeGreaterThan(0);
    expect(before + copied).toBe(Object.values<number>(counts).reduce((total, count) => total + count));
    expect(verified).toBe(true);
  });
});

test('shows how far it is', async () => {
  const parts: { part: string; records: number; done: number }[] = [];
  const startBar: CopyRequest['startBar'] = async (part, records) => {
    const shown = { part, records, done: 0 };
    parts.push(shown);
    return {
      advance: (count) => {
        shown.done += count;
      },
      end: () => {},
    };
  };
  await copyDatabase({ ...request(await newFull(), newFile()), startBar });
  expect(parts.map(({ part }) => part)).toEqual(['Copying', 'Verifying']);
  for (const { done, records } of parts) expect(done).toBe(records);
});

describe('what is not the same', () => {
  const meanwhile: readonly (readonly [what: string, write: (store: Store) => Promise<unknown>, said: RegExp])[] = [
    [
      'a lead that was changed',
      async (store) => {
        const { context, engine } = await first(store);
        const { items } = await engine.run('lead.list', context, { limit: 1 });
        return engine.run('lead.update', context, { lead: { id: items[0]?.id ?? '' }, set: { company: 'Meanwhile' } });
      },
      /: leads of "Acme" \(not the same\), history of "Acme" \(\d+ in the source, \d+ in the target\)\./,
    ],
    [
      'new leads',
      (store) => addLeads(store, 'Later', 1),
      /: name, location id or country of "Later" \(1 in the source, 0 in the target\), tags of "Later" /,
    ],
  ];
  test.each(meanwhile)('is found: %s', async (_what, write, said) => {
    const [from, to] = [await newFull(), newFile()];
    const startBar: CopyRequest['startBar'] = async (part) => {
      if (part === 'Verifying') await withStore(from, write);
      return noBar;
    };
    const copying = copyDatabase({ ...request(from, to), startBar });
    await expect(copying).rejects.toMatchObject({ name: 'CopyError', message: expect.stringMatching(said) });
    await expect(verifyDatabase(request(from, to))).rejects.toMatchObject({ name: 'CopyError' });
    const command = await startCopy('--from', from, '--to', to, '--verify-only').ended;
    expect(command).toMatchObject({ code: 1, output: '', errors: expect.stringMatching(said) });
  });
});

test('a database that is not there is refused, and nothing is made', async () => {
  const [from, to] = [newFile(), newFile()];
  await expect(copyDatabase(request(from, to))).rejects.toThrow('is not there.');
  expect(existsSync(databaseFile(to))).toBe(false);
});

const noBar = { advance: () => {}, end: () => {} };

function request(from: string, to: string): CopyRequest {
  const signal = new AbortController().signal;
  return { from: databaseUrl('from')(from), to: databaseUrl('to')(to), startBar: async () => noBar, signal };
}

function newFile(): string {
  files += 1;
  return `file:${join(folder, `${files}.db`)}`;
}

function databaseFile(url: string): string {
  return url.slice('file:'.length);
}

/** A small database of its own. */
async function newFull(): Promise<string> {
  const url = newFile();
  await withStore(url, (store) => addLeads(store, 'Acme', 10));
  return url;
}

async function withStore(url: string, use: (store: Store) => Promise<unknown>): Promise<void> {
  const store = openSqliteStore(databaseFile(url));
  await use(store).finally(() => store.close());
}

async function addLeads(store: Store, accountName: string, count: number): Promise<void> {
  const context = systemContext(await createAccount(store, { name: accountName }));
  const values = { company: 'Acme', tags: ['VIP', 'Hot'], metadata: { plan: 'gold' } };
  for (let made = 0; made < count; made += 1_000) {
    const leads = Array.from({ length: Math.min(1_000, count - made) }, () => values);
    await createEngine(store).run('lead.createMany', context, { leads });
  }
}

/** Acting in the first account. */
async function first(store: Store) {
  const [account] = await store.accounts.list();
  if (account === undefined) throw new Error('There is an account');
  return { engine: createEngine(store), context: systemContext(account) };
}

/** Waits until some records of a kind were copied. */
async function untilThere(url: string, kind: TransferKind): Promise<void> {
  while ((await countOf(url, kind)) === 0) await setTimeout(2);
}

/** How many there are; none in a database that is not there yet. */
async function countOf(url: string, kind: TransferKind): Promise<number> {
  const source = await openSource(databaseUrl('url')(url)).catch(() => undefined);
  const count = await source?.count(kind);
  await source?.close();
  return count ?? 0;
}
