import Sqlite from 'better-sqlite3';
import { newTenant, type Tenant } from '../contract/tenant.ts';
import type { Store } from '../port/store.ts';
import { composeStore } from './compose-store.ts';
import { openWriter } from './connection.ts';
import { migrate } from './migrate.ts';

/** A store that remembers what its reading connection was asked, with an account in it. */
export interface RecordingStore {
  readonly store: Store;
  readonly tenant: Tenant;
  /** The query plans, line by line, of the statements that `run` makes and that start with `start`. */
  plansOf(run: () => Promise<unknown>, start?: string): Promise<readonly string[]>;
}

export async function openRecordingStore(file: string): Promise<RecordingStore> {
  const writer = openWriter(file);
  migrate(writer);
  const statements: string[] = [];
  const reader = new Sqlite(file, { readonly: true, verbose: (sql) => statements.push(String(sql).trim()) });
  const store = composeStore(reader, writer);
  return {
    store,
    tenant: await newTenant(store),
    plansOf: async (run, start = 'SELECT') => {
      statements.length = 0;
      await run();
      const asked = statements.filter((sql) => sql.startsWith(start));
      const explain = (sql: string) => writer.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all();
      return asked.flatMap(explain).map(({ detail }) => detail);
    },
  };
}
