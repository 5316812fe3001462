import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { newAccountIn, versionOfData, writeImport } from './build-database.ts';
import { copyAccount } from './copy-account.ts';
import type { DataSize } from './data-size.ts';
import { runTagsmith } from './run-tagsmith.ts';

const prefix = 'tagsmith_bench';
const version = versionOfData('postgres', ['lead.ts', 'copy-account.ts', 'account-key.ts']);

/** A database of a server that a run works on, made for it and dropped behind it. */
export interface Copy {
  readonly url: string;
  drop(): Promise<void>;
}

/** Builds the database of a size on a server, or takes what an earlier run left with the same code for it; its name. */
export async function buildOnServer(serverUrl: string, { leads, accounts }: DataSize): Promise<string> {
  const size = `${prefix}_${leads}_${accounts}_`;
  const name = `${size}${version}`;
  const { rows } = await command(serverUrl, 'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)', [
    size,
  ]);
  if (rows.some((row) => row.name === name)) return name;
  for (const row of rows) await command(serverUrl, `DROP DATABASE ${row.name} WITH (FORCE)`);
  const building = await emptyDatabase(serverUrl, `building_${leads}_${accounts}`);
  await importAccount(building.url, leads / accounts);
  await copyAccount(building.url, accounts);
  await command(serverUrl, `ALTER DATABASE ${nameOf(building.url)} RENAME TO ${name}`);
  return name;
}

/** A migrated database with nothing in it but the account of all benchmarks. */
export async function newDatabase(serverUrl: string): Promise<Copy> {
  const copy = await emptyDatabase(serverUrl, 'new');
  await newAccountIn(copy.url);
  return copy;
}

/** Copies a database; `role` tells the copies of a run apart. */
export function copyDatabase(serverUrl: string, name: string, role: string): Promise<Copy> {
  return emptyDatabase(serverUrl, role, `TEMPLATE ${name} STRATEGY FILE_COPY`);
}

/** The account that the others are copied from, with one key. */
async function importAccount(url: string, leads: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tagsmith-bench-'));
  try {
    const lines = join(folder, 'leads.ndjson');
    await writeImport(lines, leads);
    await newAccountIn(url);
    await runTagsmith(url, ['import', lines, '--account', 'Bench']);
    await runTagsmith(url, ['keys', 'create', '--account', 'Bench', '--name', 'Load', '--scope', 'write']);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function emptyDatabase(serverUrl: string, role: string, options = ''): Promise<Copy> {
  const url = new URL(serverUrl);
  url.pathname = `/${prefix}_${role}`;
  const drop = async () => {
    await command(serverUrl, `DROP DATABASE IF EXISTS ${nameOf(url.href)} WITH (FORCE)`);
  };
  // A run that was cut off has left it.
  await drop();
  await command(serverUrl, `CREATE DATABASE ${nameOf(url.href)} ${options}`);
  return { url: url.href, drop };
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

async function command(serverUrl: string, sql: string, values: readonly string[] = []) {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    return await client.query<{ readonly name: string }>(sql, [...values]);
  } finally {
    await client.end();
  }
}
