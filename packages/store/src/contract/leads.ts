import { randomUUID } from 'node:crypto';
import { describe, expect } from 'vitest';
import type { LeadSelector, NewLead } from '../index.ts';
import type { ContractTest } from './contract-test.ts';
import { newCampaign, newLead, newVendorId, nextMoment } from './new-records.ts';
import { plain } from './plain-record.ts';
import { contact, metadata, names } from './sample-lead.ts';

/** A lead can be asked for by each of these. */
function selectorsOf({ id, contactId }: { readonly id: string; readonly contactId: string }): readonly LeadSelector[] {
  return [{ id }, { contactId }, { emailKey: 'ada@example.com' }, { phoneE164: contact.phoneE164 }];
}

export function leadsContract(test: ContractTest): void {
  describe('leads', () => {
    test('a lead is found by each of its names as it was inserted', async ({ tenant }) => {
      const campaign = await tenant.write((tx) => tx.campaigns.insert(newCampaign()));
      const tags = [
        await tenant.addTag('VIP', { description: 'x', protected: true, color: 'rose' }),
        await tenant.addTag('Hot'),
      ];
      const values = newLead({ ...names, ...contact, source: 'form', campaign, metadata, tags });
      const inserted = await tenant.write((tx) => tx.leads.insert(values));

      const createdAt = new Date(values.createdAt).toISOString();
      const times = { createdAt, updatedAt: createdAt, deletedAt: null };
      const assigned = tags.map(({ description, createdAt, updatedAt, ...tag }) => plain(tag));
      const expected = {
        ...values,
        campaign: { id: campaign.id, name: 'Spring' },
        tags: assigned,
        revision: 1,
        ...times,
      };
      expect(plain(inserted)).toStrictEqual(plain(expected));
      for (const selector of selectorsOf(values)) {
        expect(plain(await tenant.getLead(selector))).toStrictEqual(plain(inserted));
      }
    });

    test('a lead that brings the time of its last change keeps it', async ({ tenant }) => {
      const values = newLead();
      const updatedAt = values.createdAt + 86_400_000;
      const [inserted] = await tenant.write((tx) => tx.leads.insertMany([{ ...values, updatedAt }]));
      const times = {
        createdAt: new Date(values.createdAt).toISOString(),
        updatedAt: new Date(updatedAt).toISOString(),
      };
      expect(inserted).toMatchObject(times);
      expect(plain(await tenant.getLead({ id: values.id }))).toStrictEqual(plain(inserted));
    });

    test('a lead of nothing but its ids is kept as that', async ({ tenant }) => {
      const inserted = await tenant.addLead();
      expect(inserted).toMatchObject({ email: null, phoneE164: null, campaign: null, metadata: {}, tags: [] });
      expect(plain(await tenant.getLead({ id: inserted.id }))).toStrictEqual(plain(inserted));
    });

    test('what is no lead is not found', async ({ tenant }) => {
      await tenant.addLead(contact);
      await tenant.read(async (tx) => {
        expect(await tx.leads.find({ id: randomUUID() })).toBeUndefined();
        expect(await tx.leads.find({ contactId: newVendorId() })).toBeUndefined();
        expect(await tx.leads.find({ emailKey: 'ada@example.co' })).toBeUndefined();
        expect(await tx.leads.find({ phoneE164: '+5698765432' })).toBeUndefined();
      });
    });

    const same: readonly (readonly [constraint: string, values: (taken: NewLead) => Partial<NewLead>])[] = [
      ['lead_uid', ({ id }) => ({ id })],
      ['lead_contact_id', ({ contactId }) => ({ contactId })],
      ['lead_email', () => ({ email: 'ADA@example.com' })],
      ['lead_phone', ({ phoneE164 }) => ({ phone: 'as written elsewhere', phoneE164 })],
    ];
    test.for(same)('unique: %s', async ([constraint, values], { tenant }) => {
      const taken = newLead(contact);
      await tenant.write((tx) => tx.leads.insert(taken));
      await expect(tenant.addLead(values(taken))).rejects.toMatchObject({ kind: 'unique', constraint });
      expect(
        (await tenant.read((tx) => tx.leads.list({ sort: 'created', direction: 'asc', limit: 5 }))).items,
      ).toHaveLength(1);
    });

    test('any number of leads have no email and the same text that is no phone number', async ({ tenant }) => {
      await tenant.addLead({ phone: 'none' });
      await tenant.addLead({ phone: 'none' });
      expect(
        (await tenant.read((tx) => tx.leads.list({ sort: 'created', direction: 'asc', limit: 5 }))).items,
      ).toHaveLength(2);
    });

    test('a deleted lead is found by its ids only, and its ids stay taken', async ({ tenant }) => {
      const { id, contactId } = await tenant.addLead(contact);
      const at = nextMoment();
      const deleted = await tenant.saveLead(id, { deletedAt: at, at });
      expect(deleted).toMatchObject({ revision: 2, deletedAt: new Date(at).toISOString() });
      const finds = await tenant.read((tx) =>
        Promise.all(selectorsOf(deleted).map((selector) => tx.leads.find(selector))),
      );
      expect(finds.map((lead) => lead && plain(lead))).toEqual([plain(deleted), plain(deleted), undefined, undefined]);
      await expect(tenant.addLead({ id })).rejects.toMatchObject({ constraint: 'lead_uid' });
      await expect(tenant.addLead({ contactId })).rejects.toMatchObject({ constraint: 'lead_contact_id' });
    });

    test('a deleted lead frees its email and phone, and comes back only while they are free', async ({ tenant }) => {
      const { id } = await tenant.addLead(contact);
      await tenant.saveLead(id, { deletedAt: nextMoment() });
      const heir = await tenant.addLead(contact);
      expect((await tenant.getLead({ emailKey: 'ada@example.com' })).id).toBe(heir.id);
      expect((await tenant.getLead({ phoneE164: contact.phoneE164 })).id).toBe(heir.id);

      const restore = () => tenant.saveLead(id, { deletedAt: null });
      await tenant.saveLead(heir.id, { set: { phoneE164: null } });
      await expect(restore()).rejects.toMatchObject({ kind: 'unique', constraint: 'lead_email' });
      await tenant.saveLead(heir.id, { set: { phoneE164: contact.phoneE164, email: null } });
      await expect(restore()).rejects.toMatchObject({ kind: 'unique', constraint: 'lead_phone' });
      expect(await tenant.getLead({ id })).toMatchObject({ revision: 2 });
      await tenant.saveLead(heir.id, { deletedAt: nextMoment() });
      expect(await restore()).toMatchObject({ revision: 3, deletedAt: null });
      expect((await tenant.getLead({ emailKey: 'ada@example.com' })).id).toBe(id);
    });

    test('national digits find the live leads that have them, as many as were asked for', async ({
      tenant,
      neighbour,
    }) => {
      const national = (phoneE164: string) => ({ ...contact, email: null, phoneE164 });
      const chile = await tenant.addLead(national('+56987654321'));
      const peru = await tenant.addLead(national('+51987654321'));
      const deleted = await tenant.addLead(national('+54987654321'));
      await tenant.saveLead(deleted.id, { deletedAt: nextMoment() });
      await neighbour.addLead(national('+56987654321'));
      const find = (limit: number) => tenant.read((tx) => tx.leads.findByNationalPhone('987654321', limit));
      expect(new Set((await find(5)).map(({ id }) => id))).toEqual(new Set([chile.id, peru.id]));
      expect(await find(1)).toHaveLength(1);
      expect(await tenant.read((tx) => tx.leads.findByNationalPhone('98765432', 5))).toEqual([]);
    });
  });

  describe('inserting many leads', () => {
    test('does what inserting each does, in their order', async ({ tenant }) => {
      const campaign = await tenant.write((tx) => tx.campaigns.insert(newCampaign()));
      const tags = [await tenant.addTag('VIP'), await tenant.addTag('Hot')];
      const values = [
        newLead({ ...names, ...contact, campaign, metadata, tags }),
        newLead(),
        newLead({ company: 'Analytical', tags: tags.toReversed() }),
      ];
      const inserted = await tenant.write((tx) => tx.leads.insertMany(values));
      expect(inserted.map(({ id }) => id)).toEqual(values.map(({ id }) => id));
      expect(inserted.map((lead) => lead.tags.map(({ name }) => name))).toEqual([['VIP', 'Hot'], [], ['Hot', 'VIP']]);
      for (const lead of inserted) expect(plain(await tenant.getLead({ id: lead.id }))).toStrictEqual(plain(lead));
      const query = { sort: 'created', direction: 'asc', limit: 5, text: 'analytical' } as const;
      const { items } = await tenant.read((tx) => tx.leads.list(query));
      expect(items.map(({ id }) => id)).toEqual([values[0]?.id, values[2]?.id]);
    });

    test('of which one is refused inserts none, and those of an attempt are undone alone', async ({ tenant }) => {
      await tenant.write(async (tx) => {
        const one = await tx.leads.insert(newLead());
        const twice = [newLead(contact), newLead(contact)];
        const attempt = tx.attempt(() => tx.leads.insertMany(twice));
        await expect(attempt).rejects.toMatchObject({ kind: 'unique', constraint: expect.stringMatching(/^lead_/) });
        await tx.leads.save(one, { set: contact, at: nextMoment() });
      });
      const { items } = await tenant.read((tx) => tx.leads.list({ sort: 'created', direction: 'asc', limit: 5 }));
      expect(items).toMatchObject([{ email: contact.email, revision: 2 }]);
    });

    test('of none is nothing', async ({ tenant }) => {
      expect(await tenant.write((tx) => tx.leads.insertMany([]))).toEqual([]);
    });
  });

  describe('the holders of emails and phones', () => {
    test('are the live leads that have them, by key', async ({ tenant, neighbour }) => {
      const ada = await tenant.addLead(contact);
      const grace = await tenant.addLead({ email: 'Grace@Example.com', phone: '1', phoneE164: '+1' });
      const deleted = await tenant.addLead({ email: 'deleted@example.com', phoneE164: '+2' });
      await tenant.saveLead(deleted.id, { deletedAt: nextMoment() });
      await neighbour.addLead({ email: 'theirs@example.com', phoneE164: '+3' });
      const emails = ['ada@example.com', 'none', 'grace@example.com', 'deleted@example.com', 'theirs@example.com'];
      const phones = ['+1', '+2', '+3', '+1', contact.phoneE164];
      await tenant.read(async (tx) => {
        expect(await tx.leads.findHolders('email', emails)).toEqual(
          new Map([
            ['ada@example.com', ada.id],
            ['grace@example.com', grace.id],
          ]),
        );
        expect(await tx.leads.findHolders('phone', phones)).toEqual(
          new Map([
            ['+1', grace.id],
            [contact.phoneE164, ada.id],
          ]),
        );
        expect(await tx.leads.findHolders('email', [])).toEqual(new Map());
      });
    });

    test('are those of the transaction itself', async ({ tenant }) => {
      await tenant.write(async (tx) => {
        const { id } = await tx.leads.insert(newLead(contact));
        expect(await tx.leads.findHolders('email', ['ada@example.com'])).toEqual(new Map([['ada@example.com', id]]));
      });
    });
  });

  describe('locking leads', () => {
    test('a lock answers what a find answers', async ({ tenant }) => {
      const lead = await tenant.addLead(contact);
      await tenant.write(async (tx) => {
        for (const selector of selectorsOf(lead)) expect(plain(await tx.leads.lock(selector))).toEqual(plain(lead));
        expect(await tx.leads.lock({ id: randomUUID() })).toBeUndefined();
      });
    });

    test('many are answered in the order of the questions, doubles and blanks included', async ({ tenant }) => {
      const [ada, grace] = [await tenant.addLead(contact), await tenant.addLead()];
      const answers = await tenant.write((tx) =>
        tx.leads.lockMany([
          { id: grace.id },
          { contactId: newVendorId() },
          { emailKey: 'ada@example.com' },
          { contactId: grace.contactId },
          { id: ada.id },
        ]),
      );
      expect(answers.map((lead) => lead?.id)).toEqual([grace.id, undefined, ada.id, grace.id, ada.id]);
      expect(await tenant.write((tx) => tx.leads.lockMany([]))).toEqual([]);
    });
  });
}
