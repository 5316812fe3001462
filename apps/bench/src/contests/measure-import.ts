import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type BenchData, newAccountIn, writeImport } from '../database/build-database.ts';
import { runTagsmith } from '../database/run-tagsmith.ts';
import type { ImportFigures } from '../report/import-figures.ts';
import { runUndisturbed } from './run-undisturbed.ts';

const insertLoop = fileURLToPath(new URL('../peers/insert-loop.ts', import.meta.url));

/** Fills empty databases by whole commands, so many times, and each time another one with the same rows by bare inserts. */
export async function measureImport({ leads, file }: BenchData, times: number): Promise<readonly ImportFigures[]> {
  const folder = await mkdtemp(join(dirname(file), 'import-'));
  const lines = join(folder, 'leads.ndjson');
  const ways = [
    { name: 'tagsmith import', args: ['import', lines] },
    { name: 'tagsmith sample', args: ['sample', '--leads', String(leads), '--tags', '500'] },
  ].map((way) => ({ ...way, perSecond: [] as number[], bare: [] as number[] }));
  try {
    await writeImport(lines, leads);
    for (let round = 0; round < times; round++) {
      for (const { args, perSecond, bare } of ways) {
        const filled = join(folder, 'filled.db');
        const copied = join(folder, 'copied.db');
        perSecond.push((leads * 1_000) / (await measureOn(filled, () => run(filled, args))));
        bare.push((leads * 1_000) / (await measureOn(copied, () => runInsertLoop(filled, copied))));
        await Promise.all([filled, copied].map((one) => rm(one)));
      }
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return ways.map(({ name, perSecond, bare }) => ({ leads, name, perSecond, bare }));
}

/** Measures what fills an empty database, each time in a new one. */
async function measureOn(database: string, fill: () => Promise<number>): Promise<number> {
  const { result } = await runUndisturbed(async () => {
    await rm(database, { force: true });
    await newAccountIn(`file:${database}`);
    return await fill();
  });
  return result;
}

/** The milliseconds of a command, the start of its process included. */
async function run(file: string, args: readonly string[]): Promise<number> {
  const start = performance.now();
  await runTagsmith(`file:${file}`, args);
  return performance.now() - start;
}

async function runInsertLoop(source: string, target: string): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [insertLoop, source, target]);
  const { milliseconds } = JSON.parse(stdout) as { readonly milliseconds: number };
  return milliseconds;
}
