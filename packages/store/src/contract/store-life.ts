import { describe, expect } from 'vitest';
import type { ContractTest } from './contract-test.ts';
import { newTenant } from './tenant.ts';

export function storeLifeContract(test: ContractTest): void {
  describe('a store', () => {
    test('answers a ping', async ({ store }) => {
      expect(await store.ping()).toBeUndefined();
    });

    test('that is closed finishes what was begun and refuses the rest, however often it is closed', async ({
      open,
    }) => {
      const store = await open();
      const tenant = await newTenant(store);
      const { id } = await tenant.addLead();
      const writes = Array.from({ length: 150 }, () => tenant.addLead());
      const read = tenant.getLead({ id });
      const closing = [store.close(), store.close()];
      const late = await Promise.allSettled([
        tenant.addLead(),
        tenant.getLead({ id }),
        store.ping(),
        store.status(),
        store.accounts.list(),
        store.accounts.findByName(tenant.account.name),
        store.accounts.findByKeyHash(new Uint8Array(32)),
        store.sessions.findByHash(new Uint8Array(32)),
        store.users.exist(),
      ]);
      await Promise.all(closing);
      await store.close();
      for (const outcome of late)
        expect(outcome).toMatchObject({ reason: { name: 'StoreError', kind: 'unavailable' } });
      expect(await read).toMatchObject({ id });
      expect(await Promise.all(writes)).toHaveLength(150);
      await expect(tenant.addLead()).rejects.toMatchObject({ kind: 'unavailable' });
      await expect(store.ping()).rejects.toMatchObject({ kind: 'unavailable' });
    });
  });
}
