import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { databaseUrlOf } from './folder.ts';
import { store } from './store.ts';

/** A connection to the database of a folder that none of its servers knows of. */
export interface Connection {
  run(sql: string): Promise<void>;
  /** Begins a transaction that keeps the servers from writing. */
  holdWrites(): Promise<void>;
  close(): Promise<void>;
}

export function connect(folder: string): Promise<Connection> {
  return store === 'sqlite' ? connectToFile(databaseUrlOf(folder)) : connectToServer(databaseUrlOf(folder));
}

async function connectToFile(url: string): Promise<Connection> {
  const database = new DatabaseSync(url.slice('file:'.length));
  return {
    run: async (sql) => database.exec(sql),
    holdWrites: async () => database.exec('BEGIN IMMEDIATE'),
    close: async () => database.close(),
  };
}

async function connectToServer(url: string): Promise<Connection> {
  const client = new Client({ connectionString: url });
  // The database of a test that failed is removed before the connection is closed.
  client.on('error', () => {});
  await client.connect();
  const run = async (sql: string) => {
    await client.query(sql);
  };
  return { run, holdWrites: () => run('BEGIN; SELECT * FROM account_head FOR UPDATE'), close: () => client.end() };
}
