import { setImmediate } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import type { ContractTest } from './contract-test.ts';
import { newTenant } from './tenant.ts';

export function storeStatusContract(test: ContractTest): void {
  describe('the status of a store', () => {
    test('says what it is', async ({ store }) => {
      const { version, role } = await store.status();
      expect(version).toMatch(/^\d+\.\d+/);
      expect(role).toBe('primary');
    });

    test('counts what waits and what is under way', async ({ open }) => {
      const store = await open();
      const tenant = await newTenant(store);
      let isOver = false;
      const writes = Promise.all(Array.from({ length: 150 }, () => tenant.addLead())).finally(() => {
        isOver = true;
      });
      let most = 0;
      while (!isOver) {
        most = Math.max(most, (await store.status()).pools.write.waiting);
        await setImmediate();
      }
      await writes;
      expect(most).toBeGreaterThan(0);
      expect(most).toBeLessThanOrEqual(150);
      const after = async () => {
        const { busy, waiting } = (await store.status()).pools.write;
        return { busy, waiting };
      };
      await expect.poll(after).toEqual({ busy: 0, waiting: 0 });
      await store.close();
    });

    test('has no pool with more at work than there are, or more than there may be', async ({ store, tenant }) => {
      const work = Array.from({ length: 20 }, async () => {
        const { id } = await tenant.addLead();
        await tenant.getLead({ id });
      });
      const { pools } = await store.status();
      for (const pool of Object.values(pools)) {
        if (pool === null) continue;
        expect(pool.busy).toBeLessThanOrEqual(pool.connections);
        expect(pool.connections).toBeLessThanOrEqual(pool.limit);
      }
      await Promise.all(work);
    });
  });
}
