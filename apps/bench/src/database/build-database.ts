import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../tagsmith.ts';
import { importLines } from './lead.ts';
import { runTagsmith } from './run-tagsmith.ts';
import { settleHistory } from './settle-history.ts';

export const locationId = 'benchLocation0000001';
/** What `tagsmith import` and `tagsmith sample` write at once. */
export const leadsPerCommit = 5_000;

/** A database that benchmarks start from; they work on copies. */
export interface BenchData {
  readonly leads: number;
  readonly file: string;
  readonly key: string;
}

const cache = join(root, 'node_modules/.cache/tagsmith-bench');

/** Builds the database with so many leads, or takes the one that an earlier run built with the same code for it. */
export async function buildDatabase(leads: number): Promise<BenchData> {
  const folder = join(cache, `${leads}-${versionOfData('sqlite', ['lead.ts', 'settle-history.ts'])}`);
  const file = join(folder, 'tagsmith.db');
  const keyFile = join(folder, 'key');
  if (!existsSync(keyFile)) {
    const building = `${folder}.building`;
    await rm(building, { recursive: true, force: true });
    await mkdir(building, { recursive: true });
    await writeFile(join(building, 'key'), await fill(join(building, 'tagsmith.db'), building, leads));
    await rename(building, folder);
  }
  return { leads, file, key: readFileSync(keyFile, 'utf8') };
}

/** Resolves to an API key. */
async function fill(file: string, folder: string, leads: number): Promise<string> {
  const lines = join(folder, 'leads.ndjson');
  await writeImport(lines, leads);
  const url = `file:${file}`;
  await newAccountIn(url);
  await runTagsmith(url, ['import', lines, '--account', 'Bench']);
  await rm(lines);
  const args = ['keys', 'create', '--account', 'Bench', '--name', 'Load', '--scope', 'write'];
  const { key } = (await runTagsmith(url, args)) as { readonly key: string };
  await settleHistory(url, key);
  return key;
}

/** Writes the file that `tagsmith import` makes so many leads of. */
export async function writeImport(file: string, leads: number): Promise<void> {
  const stream = createWriteStream(file);
  for (const line of importLines(leads)) {
    if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

/** Makes a database with the account of all benchmarks, and nothing in it. */
export async function newAccountIn(databaseUrl: string): Promise<void> {
  await runTagsmith(databaseUrl, ['account', 'create', 'Bench', '--location-id', locationId]);
}

/** Another schema, or other data of the files in this folder that make it, is another database. */
export function versionOfData(store: 'sqlite' | 'postgres', makers: readonly string[]): string {
  const migrations = join(root, 'packages/store/src', store, 'migrations');
  const hash = createHash('sha256');
  for (const name of makers) hash.update(readFileSync(new URL(name, import.meta.url)));
  for (const name of readdirSync(migrations).toSorted()) hash.update(readFileSync(join(migrations, name)));
  return hash.digest('hex').slice(0, 12);
}
