import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { buildDatabase } from '../database/build-database.ts';
import { createRandom } from '../database/random.ts';
import { requestsOf } from '../load/requests.ts';
import { tagsmithMain } from '../tagsmith.ts';
import { startProcess } from '../targets/start-process.ts';
import { openRawBatches, type RawOrder } from './raw-batch.ts';

/** All that a sync touches, without the times and ids that are made up on the way. */
function contentOf(file: string) {
  const db = new Sqlite(file, { readonly: true });
  const content = [
    'SELECT tag_id, lead_id FROM lead_tag ORDER BY 1, 2',
    "SELECT lead.id, held.value ->> '$[0]' AS tag FROM lead CROSS JOIN json_each(lead.tags) AS held ORDER BY lead.id, held.key",
    'SELECT tag_id, leads FROM tag_use ORDER BY 1',
    'SELECT id, revision, last_change FROM lead ORDER BY 1',
    "SELECT sequence, previous, subject_id, action, before, after FROM change WHERE source = 'nexor' ORDER BY sequence",
  ].map((sql) => db.prepare(sql).all());
  db.close();
  return content;
}

test('the bare statements leave what the syncs of a server leave', { timeout: 60_000 }, async () => {
  const data = await buildDatabase(50);
  const folder = await mkdtemp(join(dirname(data.file), 'test-'));
  const [served, raw] = [join(folder, 'served.db'), join(folder, 'raw.db')];
  await Promise.all([served, raw].map((file) => copyFile(data.file, file)));
  const source = { leads: data.leads, key: data.key, random: createRandom(1), cursors: [] };
  const requests = Array.from({ length: 200 }, () => requestsOf['nexor-sync'](source));

  const server = await startProcess(tagsmithMain, ['serve', '--json'], { databaseUrl: `file:${served}` });
  for (const { method, path, headers, body } of requests) {
    const { status } = await fetch(`${server.url}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    expect(status).toBe(200);
  }
  await server.stop();

  const { write, close } = openRawBatches(raw);
  const orders = requests.map(({ body = '' }) => JSON.parse(body) as RawOrder);
  write(orders.slice(0, 120));
  write(orders.slice(120));
  close();
  const content = contentOf(raw);
  expect(content).toEqual(contentOf(served));
  expect(content.at(-1)?.length).toBeGreaterThan(150);
  await rm(folder, { recursive: true });
});
