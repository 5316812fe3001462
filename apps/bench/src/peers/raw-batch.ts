import { bindRawSync, openRaw } from './raw-sync.ts';

/** What one sync is asked for. */
export interface RawOrder {
  readonly email: string;
  readonly tags: readonly string[];
}

/** Syncs by bare statements, all of a batch in one commit. */
export function bindRawBatch(file: string): (orders: readonly RawOrder[]) => void {
  const db = openRaw(file);
  const sync = bindRawSync(db);
  return db.transaction((orders: readonly RawOrder[]) => {
    for (const { email, tags } of orders) sync(email, tags);
  }).immediate;
}
