import { randomUUID } from 'node:crypto';
import { describe, expect } from 'vitest';
import type { ContractTest } from './contract-test.ts';
import { newApiKey, nextMoment } from './new-records.ts';

export function apiKeysContract(test: ContractTest): void {
  describe('API keys', () => {
    test('a key is kept without its secret', async ({ tenant }) => {
      const values = newApiKey({ scope: 'admin', expiresAt: nextMoment() });
      const inserted = await tenant.write((tx) => tx.apiKeys.insert(values));
      const { hash, createdAt, expiresAt, ...shown } = values;
      expect(inserted).toEqual({
        ...shown,
        accountId: tenant.account.id,
        createdAt: new Date(createdAt).toISOString(),
        expiresAt: new Date(Number(expiresAt)).toISOString(),
        revokedAt: null,
        lastUsedAt: null,
      });
      expect(await tenant.read((tx) => tx.apiKeys.list())).toEqual([inserted]);
    });

    test('the list is by age, whatever the order they came in', async ({ tenant }) => {
      const [oldest, middle, newest] = [nextMoment(), nextMoment(), nextMoment()];
      for (const createdAt of [newest, oldest, middle]) {
        await tenant.write((tx) => tx.apiKeys.insert(newApiKey({ createdAt })));
      }
      const listed = await tenant.read((tx) => tx.apiKeys.list());
      expect(listed.map(({ createdAt }) => Date.parse(createdAt))).toEqual([oldest, middle, newest]);
    });

    test('a revoked key stays in the list and keeps the time it was first revoked', async ({ tenant }) => {
      const { id } = await tenant.write((tx) => tx.apiKeys.insert(newApiKey()));
      await tenant.write((tx) => tx.apiKeys.insert(newApiKey()));
      const [at, later] = [nextMoment(), nextMoment()];
      const first = await tenant.write((tx) => tx.apiKeys.revoke(id, at));
      const again = await tenant.write((tx) => tx.apiKeys.revoke(id, later));
      expect(first).toMatchObject({ id, revokedAt: new Date(at).toISOString() });
      expect(again).toEqual(first);
      const listed = await tenant.read((tx) => tx.apiKeys.list());
      expect(listed.map(({ revokedAt }) => revokedAt)).toEqual([new Date(at).toISOString(), null]);
    });

    test("a key that is unknown, or another account's, is not revoked", async ({ tenant, neighbour }) => {
      const { id } = await neighbour.write((tx) => tx.apiKeys.insert(newApiKey()));
      expect(await tenant.write((tx) => tx.apiKeys.revoke(randomUUID(), nextMoment()))).toBeUndefined();
      expect(await tenant.write((tx) => tx.apiKeys.revoke(id, nextMoment()))).toBeUndefined();
      expect(await neighbour.read((tx) => tx.apiKeys.list())).toMatchObject([{ id, revokedAt: null }]);
      expect(await tenant.read((tx) => tx.apiKeys.list())).toEqual([]);
    });
  });
}
