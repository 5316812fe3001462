import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { accountKey } from '../database/account-key.ts';
import { buildOnServer, copyDatabase } from '../database/build-postgres.ts';
import { createRandom } from '../database/random.ts';
import { requestsOf } from '../load/requests.ts';
import { tagsmithMain } from '../tagsmith.ts';
import { startProcess } from '../targets/start-process.ts';
import { readPlainTags, runPlainSyncs } from './plain-syncs.ts';

/** All that a sync touches, without the times and ids that are made up on the way. */
const content = [
  'SELECT lead_id, tag_id, rank() OVER (PARTITION BY lead_id ORDER BY position) FROM lead_tag ORDER BY 1, 2',
  'SELECT tag_id, leads FROM tag_use ORDER BY 1',
  'SELECT lead_id, revision FROM lead_revision ORDER BY 1',
  'SELECT tag_id, sequence, added FROM change_tag ORDER BY 2, 1',
  'SELECT last_key, last_sequence FROM account_head',
];
const tagsOf = (column: string) =>
  `SELECT sequence, subject_id, subject_uid, action, t ->> 'slug' AS slug FROM change, json_array_elements(${column} -> 'tags') AS t
  WHERE source = 'nexor' ORDER BY 1, 5`;

async function contentOf(client: Client) {
  const all = [];
  for (const sql of [...content, tagsOf('before'), tagsOf('after')]) all.push((await client.query(sql)).rows);
  return all;
}

test('the plain statements leave what the syncs of a server leave', async () => {
  const server = inject('postgresUrl');
  const name = await buildOnServer(server, { leads: 100, accounts: 1 });
  const served = await copyDatabase(server, name, 'plainly_served');
  const plain = await copyDatabase(server, name, 'plain');
  const source = { leads: 100, key: accountKey(1), random: createRandom(1), cursors: [] };
  const requests = Array.from({ length: 200 }, () => requestsOf['nexor-sync'](source));

  const running = await startProcess(tagsmithMain, ['serve', '--json'], { databaseUrl: served.url });
  for (const { method, path, headers, body = '' } of requests) {
    expect(await fetch(`${running.url}${path}`, { method, headers, body })).toMatchObject({ status: 200 });
  }
  await running.stop();

  const clients = [served, plain].map(({ url }) => new Client({ connectionString: url, pipeline: true }));
  await Promise.all(clients.map((client) => client.connect()));
  const [ofServed, ofPlain] = clients as [Client, Client];
  const tags = await readPlainTags(ofPlain);
  const syncs = requests.map(({ body = '' }) => ({ account: 1, ...JSON.parse(body) }));
  for (let start = 0; start < syncs.length; start += 32)
    await runPlainSyncs(ofPlain, tags, syncs.slice(start, start + 32));

  const left = await contentOf(ofPlain);
  expect(left).toEqual(await contentOf(ofServed));
  expect(left.at(-1)?.length).toBeGreaterThan(150);
  await Promise.all(clients.map((client) => client.end()));
  await Promise.all([served, plain].map((copy) => copy.drop()));
});
