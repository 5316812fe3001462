import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { buildOnServer, copyDatabase } from '../database/build-postgres.ts';
import { holdSyncs } from './hold-syncs.ts';

const tables = ['account_head', 'lead', 'lead_revision', 'lead_tag', 'tag', 'tag_use', 'change', 'change_tag'];

/** Every row of every table that belongs to an account, times and ids included. */
async function contentOf(url: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const content = [];
  for (const table of tables) {
    content.push((await client.query(`SELECT row_to_json(t)::text AS row FROM ${table} AS t ORDER BY 1`)).rows);
  }
  await client.end();
  return content;
}

test('the loop leaves, row for row, what the syncs of two processes left in two accounts', async () => {
  const server = inject('postgresUrl');
  const size = { leads: 100, accounts: 2 };
  const name = await buildOnServer(server, size);
  const served = await copyDatabase(server, name, 'served');
  const recorded = await copyDatabase(server, name, 'recorded');
  const replayed = await copyDatabase(server, name, 'replayed');
  const before = await contentOf(replayed.url);
  const figures = await holdSyncs(
    { size, processes: 2, connections: 8 },
    { served: served.url, recorded: recorded.url, replayed: replayed.url },
    { seconds: 1, repeats: 1, warmUpRequests: 50 },
  );
  const after = await contentOf(replayed.url);
  expect(after).toEqual(await contentOf(recorded.url));
  expect(after).not.toEqual(before);
  const [ours, theirs] = [figures.served[0], figures.replayed[0]];
  expect(theirs?.requests).toBe(ours?.requests);
  expect(figures.plain[0]?.requests).toBeGreaterThan(0);
  expect(figures.shapes[0]?.batch).toBeGreaterThanOrEqual(1);
  await Promise.all([served, recorded, replayed].map((copy) => copy.drop()));
});
