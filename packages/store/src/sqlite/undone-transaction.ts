import type { Database } from 'better-sqlite3';
import { StoreError } from '../store-error.ts';

type Methods<Noun> = { readonly [Name in keyof Noun]: (...inputs: never[]) => Promise<unknown> };

/**
 * The same methods, refused once SQLite has undone the open transaction, as a full disk makes it do: a statement would
 * then be a transaction of its own, and be kept although the write fails.
 */
export function refuseOnceUndone<Noun extends Methods<Noun>>(db: Database, noun: Noun): Noun {
  const guarded = { ...noun };
  for (const name in noun) {
    const method = noun[name];
    const guard = (...inputs: never[]) => (db.inTransaction ? method(...inputs) : Promise.reject(undone()));
    // It takes and gives what the method does.
    guarded[name] = guard as typeof method;
  }
  return guarded;
}

function undone(): StoreError {
  return new StoreError('unavailable', 'The database has undone the transaction; nothing of it was kept.');
}
