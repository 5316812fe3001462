import { createHash, randomUUID } from 'node:crypto';
import { describe, expect } from 'vitest';
import type { ContractTest } from './contract-test.ts';
import { newAccount, newApiKey, newVendorId, nextMoment } from './new-records.ts';

export function accountsContract(test: ContractTest): void {
  describe('accounts', () => {
    test('an account is found as it was created', async ({ store }) => {
      const values = newAccount({ defaultCountry: 'CL' });
      const account = await store.accounts.create(values);
      expect(account).toEqual({ ...values, createdAt: new Date(values.createdAt).toISOString() });
      expect(await store.accounts.findByName(values.name)).toEqual(account);
    });

    test('a name is looked up exactly as it is written', async ({ store, tenant }) => {
      const { name } = tenant.account;
      expect(await store.accounts.findByName(name.toUpperCase())).toBeUndefined();
      expect(await store.accounts.findByName(` ${name}`)).toBeUndefined();
    });

    test('the list is by age, whatever the order they came in', async ({ store }) => {
      const [oldest, middle, newest] = [nextMoment(), nextMoment(), nextMoment()];
      const made = [];
      for (const createdAt of [middle, newest, oldest])
        made.push(await store.accounts.create(newAccount({ createdAt })));
      const ids = made.map(({ id }) => id);
      const listed = (await store.accounts.list()).filter(({ id }) => ids.includes(id));
      expect(listed.map(({ createdAt }) => Date.parse(createdAt))).toEqual([oldest, middle, newest]);
    });

    test.for([
      ['account_name', (taken: { name: string }) => ({ name: taken.name })],
      ['account_location_id', (taken: { locationId: string }) => ({ locationId: taken.locationId })],
    ] as const)('a second account with the same %s is refused', async ([constraint, same], { store, tenant }) => {
      const values = newAccount(same(tenant.account));
      await expect(store.accounts.create(values)).rejects.toMatchObject({
        name: 'StoreError',
        kind: 'unique',
        constraint,
      });
      await expect(store.read(values.id, async () => 'read')).rejects.toMatchObject({ kind: 'unknown_account' });
      const other = await store.accounts.create({ ...values, name: randomUUID(), locationId: newVendorId() });
      expect(other.id).toBe(values.id);
    });

    test('there is nothing in an account that does not exist', async ({ store }) => {
      const unknown = { name: 'StoreError', kind: 'unknown_account' };
      await expect(store.read(randomUUID(), async () => 'read')).rejects.toMatchObject(unknown);
      await expect(store.write(randomUUID(), async () => 'written')).rejects.toMatchObject(unknown);
    });

    test('a key leads to its account, a revoked or expired one too', async ({ store, tenant, neighbour }) => {
      const hash = createHash('sha256').update(randomUUID()).digest();
      const values = newApiKey({ hash, expiresAt: nextMoment() });
      const inserted = await tenant.write((tx) => tx.apiKeys.insert(values));
      await neighbour.write((tx) => tx.apiKeys.insert(newApiKey({ id: values.id })));
      expect(await store.accounts.findByKeyHash(hash)).toEqual({ account: tenant.account, apiKey: inserted });
      const revoked = await tenant.write((tx) => tx.apiKeys.revoke(values.id, nextMoment()));
      expect(await store.accounts.findByKeyHash(hash)).toEqual({ account: tenant.account, apiKey: revoked });
    });

    test('a hash that is no key leads nowhere', async ({ store }) => {
      expect(await store.accounts.findByKeyHash(createHash('sha256').update(randomUUID()).digest())).toBeUndefined();
    });

    test('the last use of a key is kept, of this key alone', async ({ store, tenant, neighbour }) => {
      const values = newApiKey();
      const [at, later] = [nextMoment(), nextMoment()];
      await tenant.write((tx) => tx.apiKeys.insert(values));
      await tenant.write((tx) => tx.apiKeys.insert(newApiKey()));
      await neighbour.write((tx) => tx.apiKeys.insert(newApiKey({ id: values.id })));
      await store.accounts.touchKey(tenant.account.id, values.id, at);
      await store.accounts.touchKey(tenant.account.id, randomUUID(), later);
      await store.accounts.touchKey(randomUUID(), values.id, later);
      const uses = async (keys: typeof tenant) =>
        (await keys.read((tx) => tx.apiKeys.list())).map(({ lastUsedAt }) => lastUsedAt);
      expect(await uses(tenant)).toEqual([new Date(at).toISOString(), null]);
      expect(await uses(neighbour)).toEqual([null]);
    });
  });
}
