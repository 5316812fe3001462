import { test } from 'vitest';
import type { Store } from '../index.ts';
import { newTenant } from './tenant.ts';

/** Opens a new, empty store. */
export type OpenStore = () => Store | Promise<Store>;

export type ContractTest = ReturnType<typeof contractTest>;

/**
 * `test` with what the contract's tests stand on: one `store` for all of them, and in it an account for each, `tenant`,
 * with a `neighbour` whose records must stay out of it. `open` is for the tests that need a store to themselves.
 */
export function contractTest(openStore: OpenStore) {
  return test
    .extend('open', { scope: 'file' }, () => openStore)
    .extend('store', { scope: 'file' }, ({ open }) => open())
    .extend('tenant', ({ store }) => newTenant(store))
    .extend('neighbour', ({ store }) => newTenant(store));
}
