import { randomUUID } from 'node:crypto';
import { describe, expect } from 'vitest';
import type { ContractTest } from './contract-test.ts';
import { newCampaign, nextMoment } from './new-records.ts';
import { allPages } from './pages.ts';
import { plain } from './plain-record.ts';

export function campaignsContract(test: ContractTest): void {
  describe('campaigns', () => {
    test('a campaign is found as it was inserted', async ({ tenant }) => {
      const values = newCampaign();
      const inserted = await tenant.write((tx) => tx.campaigns.insert(values));
      expect(plain(inserted)).toEqual({ ...values, createdAt: new Date(values.createdAt).toISOString() });
      expect(plain(await tenant.read((tx) => tx.campaigns.find(values.id)))).toEqual(plain(inserted));
      expect(await tenant.read((tx) => tx.campaigns.find(randomUUID()))).toBeUndefined();
    });

    test("an id is one campaign's in an account", async ({ tenant, neighbour }) => {
      const { id } = await tenant.write((tx) => tx.campaigns.insert(newCampaign({ name: 'ours' })));
      await expect(tenant.write((tx) => tx.campaigns.insert(newCampaign({ id })))).rejects.toMatchObject({
        kind: 'unique',
        constraint: 'campaign_uid',
      });
      await neighbour.write((tx) => tx.campaigns.insert(newCampaign({ id, name: 'theirs' })));
      expect(await tenant.read((tx) => tx.campaigns.find(id))).toMatchObject({ name: 'ours' });
      expect(await neighbour.read((tx) => tx.campaigns.find(id))).toMatchObject({ name: 'theirs' });
    });

    test('the list is by age, then by id, in pages', async ({ tenant, neighbour }) => {
      const [early, late] = [nextMoment(), nextMoment()];
      await neighbour.write((tx) => tx.campaigns.insert(newCampaign({ createdAt: early })));
      const times = [late, early, late, early, early];
      const inserted = await tenant.write((tx) =>
        Promise.all(times.map((createdAt) => tx.campaigns.insert(newCampaign({ createdAt })))),
      );
      const inOrder = inserted
        .toSorted((a, b) => (a.createdAt + a.id < b.createdAt + b.id ? -1 : 1))
        .map(({ id }) => id);
      for (const limit of [1, 2, 5, 6]) {
        const pages = await allPages((cursor) => tenant.read((tx) => tx.campaigns.list({ cursor, limit })));
        expect(pages.flat().map(({ id }) => id)).toEqual(inOrder);
        expect(pages.length).toBe(Math.ceil(5 / limit));
      }
    });
  });
}
