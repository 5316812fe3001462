import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { StoreError } from '../store-error.ts';

/** How long a connection waits for another process that is writing, in milliseconds. */
const busyTimeout = 5_000;

/** Opens the one connection that writes; makes the folder and the file when they are missing. */
export function openWriter(file: string): Sqlite.Database {
  const isNew = !existsSync(file);
  try {
    mkdirSync(dirname(file), { recursive: true });
    const db = new Sqlite(file, { timeout: busyTimeout });
    db.pragma('journal_mode = WAL');
    setUp(db);
    return db;
  } catch (cause) {
    const verb = isNew ? 'made' : 'opened';
    throw new StoreError('unopenable', `The database ${file} can't be ${verb}: ${messageOf(cause)}`, { cause });
  }
}

/** Opens a connection that only reads: in WAL it never waits for the writer. */
export function openReader(file: string): Sqlite.Database {
  const db = new Sqlite(file, { timeout: busyTimeout, readonly: true });
  setUp(db);
  return db;
}

function setUp(db: Sqlite.Database): void {
  // better-sqlite3's build means NORMAL in WAL unless told otherwise, and NORMAL loses acknowledged commits when the power fails.
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('cache_size = -65536');
  if (db.pragma('synchronous', { simple: true }) !== 2) throw new Error('SQLite refuses synchronous = FULL');
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
