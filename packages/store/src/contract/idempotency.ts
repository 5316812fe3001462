import { describe, expect } from 'vitest';
import type { IdempotencyRecord } from '../index.ts';
import type { ContractTest } from './contract-test.ts';

const record: IdempotencyRecord = {
  key: 'order-7 ✓',
  fingerprint: 'f'.repeat(64),
  requestId: 'first',
  outcome: '{"result":{"ok":true}}',
  createdAt: 5_000,
};

export function idempotencyContract(test: ContractTest): void {
  describe('idempotency keys', () => {
    test('a record comes back as it was put', async ({ tenant }) => {
      await tenant.write((tx) => tx.idempotency.put(record, 0));
      expect(await tenant.write((tx) => tx.idempotency.find(record.key, 0))).toEqual(record);
    });

    test('one that is too old is not there, and gives its place to a new one', async ({ tenant }) => {
      await tenant.write((tx) => tx.idempotency.put(record, 0));
      expect(await tenant.write((tx) => tx.idempotency.find(record.key, 5_000))).toEqual(record);
      expect(await tenant.write((tx) => tx.idempotency.find(record.key, 5_001))).toBeUndefined();
      const newer = { ...record, requestId: 'second', createdAt: 9_000 };
      await tenant.write((tx) => tx.idempotency.put(newer, 5_001));
      expect(await tenant.write((tx) => tx.idempotency.find(record.key, 5_001))).toEqual(newer);
    });

    test('old ones are forgotten as new ones come', async ({ tenant }) => {
      const keyed = (index: number, createdAt: number) => ({ ...record, key: `key ${index}`, createdAt });
      await tenant.write(async (tx) => {
        for (let index = 0; index < 20; index++) await tx.idempotency.put(keyed(index, 1_000), 0);
      });
      await tenant.write(async (tx) => {
        for (let index = 20; index < 40; index++) await tx.idempotency.put(keyed(index, 9_000), 5_000);
      });
      const found = await tenant.write((tx) =>
        Promise.all(Array.from({ length: 40 }, (_, index) => tx.idempotency.find(`key ${index}`, 0))),
      );
      expect(found.map((one) => one?.createdAt)).toEqual(
        Array.from({ length: 40 }, (_, at) => (at < 20 ? undefined : 9_000)),
      );
    });

    test('a key is its account’s own', async ({ tenant, neighbour }) => {
      await tenant.write((tx) => tx.idempotency.put(record, 0));
      expect(await neighbour.write((tx) => tx.idempotency.find(record.key, 0))).toBeUndefined();
    });

    test('a write that is undone leaves no record', async ({ tenant }) => {
      const write = tenant.write(async (tx) => {
        await tx.idempotency.put(record, 0);
        throw new Error('undo');
      });
      await expect(write).rejects.toThrow('undo');
      expect(await tenant.write((tx) => tx.idempotency.find(record.key, 0))).toBeUndefined();
    });
  });
}
