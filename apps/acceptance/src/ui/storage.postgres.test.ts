import { createDatabase, type Gate, type PostgresServer, startGate, startPostgres } from '@tagsmith/postgres-for-tests';
import { Client } from 'pg';
import type { Cookie, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { TrpcApi } from '../trpc/trpc-api.ts';
import { expectAccessible } from './expect-accessible.ts';
import { looks, wide } from './looks.ts';
import { startOwnedSite } from './owned-site.ts';
import type { UiSite } from './ui-site.ts';

let primary: PostgresServer;
let replica: PostgresServer;
/** Ways to the two that a test can shut. */
let toPrimary: Gate;
let toReplica: Gate;
let site: UiSite;
let session: Cookie;
let api: TrpcApi;

beforeAll(async () => {
  primary = await startPostgres();
  replica = await primary.startReplica();
  const url = new URL(await createDatabase(primary.url));
  toPrimary = await startGate(url.href);
  url.host = new URL(replica.url).host;
  toReplica = await startGate(url.href);
  ({ site, session, api } = await startOwnedSite({ DATABASE_URL: toPrimary.url, DATABASE_READ_URL: toReplica.url }));
}, 60_000);
afterAll(async () => {
  await site.remove();
  await toReplica.shut();
  await toPrimary.shut();
  await replica.stop();
  await primary.stop();
});

const data = (page: Page, name = 'Data') => page.getByRole('region', { name });

test.each(looks)('an owner sees the server, its replica and the connections: $name', async (look) => {
  const page = await site.newPage(look, { session });
  await page.goto('/settings#data');
  await data(page)
    .getByText(/^PostgreSQL \d+\.\d+$/)
    .waitFor();
  await data(page).getByText('Primary', { exact: true }).waitFor();
  await data(page)
    .getByText(/^Reads from a replica(, \d+\sms behind| that is up to date)$/)
    .waitFor();
  await data(page).getByText(new URL(toReplica.url).host).waitFor();
  for (const pool of [/^Writing \d of 4$/, /^Reading \d of 8$/, /^Replica \d of 8$/]) {
    await data(page).getByText(pool).waitFor();
  }
  expect(await data(page).getByText('Other processes').count()).toBe(0);
  await expectAccessible(page);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
});

test('a replica that falls behind is said to, and the primary to answer', async () => {
  const page = await site.newPage(wide, { session });
  const client = new Client({ connectionString: toReplica.url });
  await client.connect();
  onTestFinished(() => client.end());
  await page.goto('/settings#data');
  await client.query('SELECT pg_wal_replay_pause()');
  await api.createLead({ firstName: 'Jane' });
  await data(page)
    .getByText(/^The replica is [1-9]\d*\ss behind, the primary answers$/)
    .waitFor({ timeout: 15_000 });
  await expectAccessible(page);
  await client.query('SELECT pg_wal_replay_resume()');
  await data(page)
    .getByText(/^Reads from a replica/)
    .waitFor();
});

test('a replica that is away is said to be', async () => {
  const page = await site.newPage(wide, { session });
  await toReplica.shut();
  await page.goto('/settings#data');
  await data(page).getByText('The replica does not answer, the primary does').waitFor();
  await toReplica.open();
  await data(page)
    .getByText(/^Reads from a replica/)
    .waitFor();
});

test.each(looks)('while the database is away that is said, and that it is back is seen: $name', async (look) => {
  const page = await site.newPage(look, { session, refusals: ['/trpc/', '/data/', '/auth/'] });
  await page.goto('/settings#data');
  await data(page)
    .getByText(/^PostgreSQL/)
    .waitFor();
  await toPrimary.shut();
  await data(page).getByRole('alert').getByText('The database does not answer.').waitFor();
  await expectAccessible(page);
  await toPrimary.open();
  await data(page)
    .getByText(/^PostgreSQL/)
    .waitFor();
});

test('in Spanish', async () => {
  const page = await site.newPage(wide, { session, locale: 'es' });
  await page.goto('/settings#data');
  await page.getByText(/^Lee de una réplica/).waitFor();
  await page.getByText(/^Escritura \d de 4$/).waitFor();
  await expectAccessible(page);
});
