import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { PoolUse, SqliteStatus } from '../port/status.ts';
import { prepare } from './prepare.ts';
import type { WriteTurns } from './write-turns.ts';

/** What there is to say of a database, by a connection to it, and of who writes in it. To be called inside of a snapshot. */
export function bindStatus(db: Database, turns: WriteTurns): () => SqliteStatus {
  const selectVersion = prepare<[], { readonly version: string }>(db, 'SELECT sqlite_version() AS version');
  return () => ({
    kind: 'sqlite',
    version: selectVersion.get()?.version ?? '',
    role: 'primary',
    pools: { write: useOf(turns) },
    databaseBytes: pragma(db, 'page_count') * pragma(db, 'page_size'),
    logBytes: statSync(`${db.name}-wal`, { throwIfNoEntry: false })?.size ?? 0,
  });
}

function useOf({ isTaken, waiting }: WriteTurns): PoolUse {
  // Where nobody writes, the next one is about to.
  const next = isTaken ? 0 : Math.min(waiting, 1);
  return { connections: 1, busy: isTaken ? 1 : next, waiting: waiting - next, limit: 1 };
}

function pragma(db: Database, name: string): number {
  return Number(db.pragma(name, { simple: true }));
}
