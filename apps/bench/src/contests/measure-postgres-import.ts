import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeImport } from '../database/build-database.ts';
import { newDatabase } from '../database/build-postgres.ts';
import { runTagsmith } from '../database/run-tagsmith.ts';

/** Leads a second with which `tagsmith import` fills empty databases, the start of its process included. */
export async function measurePostgresImport(
  serverUrl: string,
  leads: number,
  times: number,
): Promise<readonly number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tagsmith-bench-'));
  const lines = join(folder, 'leads.ndjson');
  const perSecond: number[] = [];
  try {
    await writeImport(lines, leads);
    for (let round = 0; round < times; round++) {
      const database = await newDatabase(serverUrl);
      const start = performance.now();
      await runTagsmith(database.url, ['import', lines, '--account', 'Bench']);
      perSecond.push((leads * 1_000) / (performance.now() - start));
      await database.drop();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return perSecond;
}
