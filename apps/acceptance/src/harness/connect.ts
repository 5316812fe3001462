import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { databaseUrlOf } from './folder.ts';
import { store } from './store.ts';

/** A connection to the database of a folder that none of its servers knows of. */
export interface Connection {
  run(sql: string): Promise<void>;
  /** Keeps the servers from committing what they write, for as long as they have patience, until `releaseWrites`. */
  holdWrites(): Promise<void>;
  releaseWrites(): Promise<void>;
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
    releaseWrites: async () => database.exec('ROLLBACK'),
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
  return {
    run,
    holdWrites: () => run(holdCommits),
    releaseWrites: () => run('DELETE FROM held'),
    close: () => client.end(),
  };
}

/** Each commit updates the head of its account. Who waits for a lock gives up after a while; who waits here does not. */
const holdCommits = `
  CREATE TABLE held AS SELECT true;
  CREATE FUNCTION wait_while_held() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    WHILE EXISTS (SELECT FROM held) LOOP PERFORM pg_sleep(0.02); END LOOP;
    RETURN NULL;
  END $$;
  CREATE TRIGGER held BEFORE UPDATE ON account_head FOR EACH STATEMENT EXECUTE FUNCTION wait_while_held();
`;
