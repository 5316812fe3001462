import type { Database } from 'better-sqlite3';
import { newTenant, type Tenant } from '../contract/tenant.ts';
import type { Store } from '../port/store.ts';
import { composeStore } from './compose-store.ts';
import { openReader, openWriter } from './connection.ts';
import { migrate } from './migrate.ts';

/** A store whose two connections a test can get at, with an account in it. */
export interface StoreWithConnections {
  readonly store: Store;
  readonly tenant: Tenant;
  readonly writer: Database;
  readonly reader: Database;
}

export async function openWithConnections(file: string): Promise<StoreWithConnections> {
  const writer = openWriter(file);
  migrate(writer);
  const reader = openReader(file);
  const store = composeStore(reader, writer);
  return { store, writer, reader, tenant: await newTenant(store) };
}
