import { allows } from '@tagsmith/core';
import { storeStatusInput } from '@tagsmith/schema';
import type { Store, StoreStatus } from '@tagsmith/store';
import type { z } from 'zod';
import type { Principal } from '../account/authenticate-api-key.ts';
import { parseInput } from '../engine/parse-input.ts';
import { scopeMissing } from '../engine/scope-missing.ts';
import { translateStoreError } from '../engine/translate-store-error.ts';

/**
 * What the server keeps its data in, and how that is doing, for admins. No verb: it is of the server, not of an account.
 * @throws DomainError `forbidden`, `scope_missing`; `invalid`; `unavailable`, `store_unavailable`
 */
export async function getStoreStatus(
  store: Store,
  principal: Principal,
  input: z.input<typeof storeStatusInput>,
): Promise<StoreStatus> {
  if (!allows(principal.scope, 'admin')) throw scopeMissing(principal, 'admin');
  parseInput(storeStatusInput, input);
  try {
    return await store.status();
  } catch (error) {
    throw translateStoreError(error);
  }
}
