import { describe, expect } from 'vitest';
import type { ContractTest } from './contract-test.ts';
import { newCampaign, newLead } from './new-records.ts';
import { plain } from './plain-record.ts';
import { contact, metadata, names } from './sample-lead.ts';
import { found } from './tenant.ts';

export function leadBatchesContract(test: ContractTest): void {
  describe('many leads at once', () => {
    test('inserted together they are what they would be one by one, in their order', async ({ tenant }) => {
      const campaign = await tenant.write((tx) => tx.campaigns.insert(newCampaign()));
      const [vip, hot, cold] = [await tenant.addTag('VIP'), await tenant.addTag('Hot'), await tenant.addTag('Cold')];
      const values = [
        newLead({ ...names, ...contact, campaign, metadata, tags: [hot, vip] }),
        newLead(),
        newLead({ ...names, tags: [vip, cold, hot] }),
      ];
      const inserted = await tenant.write((tx) => tx.leads.insertMany(values));
      expect(inserted.map(({ id }) => id)).toEqual(values.map(({ id }) => id));
      for (const lead of inserted) expect(plain(await tenant.getLead({ id: lead.id }))).toStrictEqual(plain(lead));

      const alone = await tenant.addLead({ ...names, tags: [vip, cold, hot] });
      const { id, contactId, createdAt, updatedAt, ...rest } = found(inserted[2]);
      expect(plain({ ...alone, ...rest })).toStrictEqual(plain(alone));
    });

    test('no lead at all is no trouble', async ({ tenant }) => {
      expect(await tenant.write((tx) => tx.leads.insertMany([]))).toEqual([]);
    });

    test('they are found by text', async ({ tenant }) => {
      const values = ['Ada', 'Grace', 'Edsger'].map((firstName) => newLead({ firstName, lastName: 'Batch' }));
      await tenant.write((tx) => tx.leads.insertMany(values));
      const query = { text: 'race bat', limit: 10, sort: 'created', direction: 'asc' } as const;
      expect(await tenant.read((tx) => tx.leads.list(query))).toMatchObject({ items: [{ firstName: 'Grace' }] });
    });

    test('one that is refused keeps all of them out', async ({ tenant }) => {
      const first = newLead();
      const twins = [newLead({ email: 'ada@example.com' }), newLead({ email: 'ADA@example.com' })];
      const writing = tenant.write((tx) => tx.leads.insertMany([first, ...twins]));
      await expect(writing).rejects.toMatchObject({ kind: 'unique', constraint: 'lead_email' });
      expect(await tenant.read((tx) => tx.leads.find({ id: first.id }))).toBeUndefined();
    });
  });

  describe('who has an email or a phone', () => {
    test('the ids of those that have one, by what was asked for', async ({ tenant }) => {
      const ada = await tenant.addLead({ ...contact, email: 'ADA@example.com' });
      const grace = await tenant.addLead({ email: 'grace@example.com', phoneE164: '+12125550123' });
      await tenant.read(async (tx) => {
        const emails = ['grace@example.com', 'nobody@example.com', 'ada@example.com'];
        expect(await tx.leads.findHolders('email', emails)).toEqual(
          new Map([
            ['ada@example.com', ada.id],
            ['grace@example.com', grace.id],
          ]),
        );
        const phones = [contact.phoneE164, '+12125550199'];
        expect(await tx.leads.findHolders('phone', phones)).toEqual(new Map([[contact.phoneE164, ada.id]]));
        expect(await tx.leads.findHolders('phone', [])).toEqual(new Map());
      });
    });

    test('a deleted lead has none', async ({ tenant }) => {
      const { id } = await tenant.addLead({ email: 'ada@example.com' });
      await tenant.saveLead(id, { deletedAt: 1 });
      expect(await tenant.read((tx) => tx.leads.findHolders('email', ['ada@example.com']))).toEqual(new Map());
    });

    test("another account's lead has none", async ({ tenant, neighbour }) => {
      await neighbour.addLead(contact);
      expect(await tenant.read((tx) => tx.leads.findHolders('phone', [contact.phoneE164]))).toEqual(new Map());
    });
  });
}
