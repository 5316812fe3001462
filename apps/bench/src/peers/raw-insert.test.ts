import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { buildDatabase, newAccountIn } from '../database/build-database.ts';

/** All that an import of leads leaves. */
function contentOf(file: string) {
  const db = new Sqlite(file, { readonly: true });
  const content = [
    'SELECT * FROM lead ORDER BY id',
    'SELECT * FROM lead_tag ORDER BY 1, 2',
    'SELECT * FROM tag ORDER BY id',
    'SELECT * FROM tag_use ORDER BY 1',
    "SELECT * FROM change WHERE subject = 'lead' ORDER BY sequence",
    `SELECT rowid FROM lead_search('"d.4"')`,
  ].map((sql) => db.prepare(sql).all());
  db.close();
  return content;
}

test('the bare inserts leave what an import leaves', { timeout: 60_000 }, async () => {
  const { file } = await buildDatabase(50);
  const folder = await mkdtemp(join(dirname(file), 'test-'));
  const raw = join(folder, 'raw.db');
  await newAccountIn(`file:${raw}`);
  const script = fileURLToPath(new URL('insert-loop.ts', import.meta.url));
  await promisify(execFile)(process.execPath, [script, file, raw]);
  const content = contentOf(raw);
  expect(content).toEqual(contentOf(file));
  expect(content.map(({ length }) => length)).toEqual([50, 250, 500, expect.any(Number), 50, expect.any(Number)]);
  expect(content.at(-1)).not.toEqual([]);
  await rm(folder, { recursive: true });
});
