import type { Account } from '@tagsmith/core';
import { accountCreateInput } from '@tagsmith/schema';
import type { Store } from '@tagsmith/store';
import type { z } from 'zod';
import { parseInput } from '../engine/parse-input.ts';
import { translateStoreError } from '../engine/translate-store-error.ts';
import { newId, newVendorId } from '../ids.ts';

/**
 * Makes an account. Not a verb: it acts for nobody's account.
 * @throws DomainError `invalid`; `conflict` (`account_name_taken`, `id_taken`)
 */
export async function createAccount(store: Store, input: z.input<typeof accountCreateInput>): Promise<Account> {
  const { name, locationId = newVendorId(), defaultCountry } = parseInput(accountCreateInput, input);
  try {
    return await store.accounts.create({ id: newId(), name, locationId, defaultCountry, createdAt: Date.now() });
  } catch (error) {
    throw translateStoreError(error);
  }
}
