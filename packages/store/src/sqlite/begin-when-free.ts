import { setTimeout } from 'node:timers/promises';
import Sqlite, { type Database } from 'better-sqlite3';

/** How often another process that writes is asked whether it has ended, and how long it may take; milliseconds. */
const pause = 1;
const patience = 5_000;

/**
 * Begins transactions that write, once no other process writes. SQLite's own wait would stop the thread, and with it
 * everybody whom the thread serves; so the connection is told not to wait.
 */
export function bindBegin(db: Database): () => Promise<void> {
  db.pragma('busy_timeout = 0');
  const begin = db.prepare('BEGIN IMMEDIATE');
  return async () => {
    for (const end = Date.now() + patience; ; ) {
      try {
        begin.run();
        return;
      } catch (error) {
        const isBusy = error instanceof Sqlite.SqliteError && error.code === 'SQLITE_BUSY';
        if (!isBusy || Date.now() > end) throw error;
      }
      await setTimeout(pause);
    }
  };
}
