import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, dropDatabase } from '@tagsmith/postgres-for-tests';
import { inject } from 'vitest';
import { store } from './store.ts';

/** The PostgreSQL databases of folders; the data of any other is a file in it. */
const databases = new Map<string, string>();

/** A fresh folder for one database, which is empty. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tagsmith-'));
  if (store === 'postgres') databases.set(folder, await createDatabase(inject('postgresUrl')));
  return folder;
}

/** What DATABASE_URL is for the servers and commands of a folder. */
export function databaseUrlOf(folder: string): string {
  return databases.get(folder) ?? `file:${folder}/tagsmith.db`;
}

/** Removes a folder with its database. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const database = databases.get(folder);
  if (database !== undefined) await dropDatabase(database);
}
