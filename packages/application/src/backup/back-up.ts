import type { Backup, BackupOptions, Store } from '@tagsmith/store';
import type { Principal } from '../account/authenticate-api-key.ts';
import { translateStoreError } from '../engine/translate-store-error.ts';
import { assertMayBackUp } from './assert-may-back-up.ts';

/**
 * Copies the whole database to a new file, for who may have it.
 * @throws DomainError `forbidden`; `unavailable`, `backup_failed` or `store_unavailable`; what the signal was aborted with
 */
export async function backUp(
  store: Store,
  principal: Principal,
  file: string,
  options?: BackupOptions,
): Promise<Backup> {
  await assertMayBackUp(store, principal);
  try {
    return await store.backup(file, options);
  } catch (error) {
    throw translateStoreError(error);
  }
}
