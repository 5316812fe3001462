import { describe, expect } from 'vitest';
import type { ContractTest } from './contract-test.ts';
import { newTenant } from './tenant.ts';

export function commitWatchContract(test: ContractTest): void {
  describe('a watch of the store', () => {
    test('is told of each commit by the time that the write resolves, until it ends', async ({ open }) => {
      const store = await open();
      const tenant = await newTenant(store);
      let isTold = false;
      const unwatch = store.watch(() => {
        isTold = true;
      });
      for (const _ of [1, 2]) {
        isTold = false;
        await tenant.addLead();
        expect(isTold).toBe(true);
      }
      unwatch();
      isTold = false;
      await tenant.addLead();
      expect(isTold).toBe(false);
      await store.close();
    });

    test('sees what it is told of', async ({ open }) => {
      const store = await open();
      const tenant = await newTenant(store);
      const told = Promise.withResolvers<void>();
      store.watch(told.resolve);
      const { id } = await tenant.addLead();
      await told.promise;
      expect(await tenant.getLead({ id })).toMatchObject({ id });
      await store.close();
    });

    test('does not end another one', async ({ open }) => {
      const store = await open();
      const tenant = await newTenant(store);
      const told: string[] = [];
      const listener = () => void told.push('same');
      const [unwatch] = [store.watch(listener), store.watch(listener)];
      unwatch();
      unwatch();
      await tenant.addLead();
      expect(told).toEqual(['same']);
      await store.close();
    });
  });
}
