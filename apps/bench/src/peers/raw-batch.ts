import { bindRawSync, openRaw } from './raw-sync.ts';

/** What one sync is asked for. */
export interface RawOrder {
  readonly email: string;
  readonly tags: readonly string[];
}

export interface RawBatches {
  /** Syncs by bare statements, all of a batch in one commit. */
  readonly write: (orders: readonly RawOrder[]) => void;
  readonly close: () => void;
}

export function openRawBatches(file: string, options?: Parameters<typeof bindRawSync>[1]): RawBatches {
  const db = openRaw(file);
  const { sync, writeUses } = bindRawSync(db, options);
  const write = db.transaction((orders: readonly RawOrder[]) => {
    for (const { email, tags } of orders) sync(email, tags);
    writeUses();
  }).immediate;
  return { write, close: () => db.close() };
}
