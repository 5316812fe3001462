import { describe, expect } from 'vitest';
import type { LeadWrite } from '../index.ts';
import type { ContractTest } from './contract-test.ts';
import { newCampaign, newTag, nextMoment } from './new-records.ts';
import { plain } from './plain-record.ts';
import { contact, metadata, names } from './sample-lead.ts';

export function leadSavingContract(test: ContractTest): void {
  describe('saving a lead', () => {
    const writes: readonly (readonly [name: string, write: Partial<LeadWrite>, changed: Record<string, unknown>])[] = [
      ['some fields', { set: { firstName: 'Grace', title: null } }, { firstName: 'Grace', title: null }],
      ['the whole metadata', { set: { metadata: { b: [] } } }, { metadata: { b: [] } }],
      ['the email', { set: { email: 'new@example.com' } }, { email: 'new@example.com' }],
      [
        'the phone',
        { set: { phone: '1', phoneE164: '+1', phoneNational: '1' } },
        { phone: '1', phoneE164: '+1', phoneNational: '1' },
      ],
      ['the campaign', { set: { campaign: null } }, { campaign: null }],
      ['nothing but the revision', {}, {}],
    ];
    test.for(writes)('writes %s and keeps the rest', async ([, write, changed], { tenant }) => {
      const campaign = await tenant.write((tx) => tx.campaigns.insert(newCampaign()));
      const tags = [await tenant.addTag('VIP')];
      const lead = await tenant.addLead({ ...names, ...contact, campaign, metadata, tags });
      const at = nextMoment();
      const saved = await tenant.saveLead(lead.id, { ...write, at });
      const expected = { ...plain(lead), ...changed, revision: 2, updatedAt: new Date(at).toISOString() };
      expect(plain(saved)).toStrictEqual(expected);
      expect(plain(await tenant.getLead({ id: lead.id }))).toStrictEqual(expected);
    });

    test('a new email and phone find the lead, and the old ones are free', async ({ tenant }) => {
      const { id } = await tenant.addLead(contact);
      await tenant.saveLead(id, { set: { email: 'NEW@example.com', phone: '1', phoneE164: '+1', phoneNational: '1' } });
      expect((await tenant.getLead({ emailKey: 'new@example.com' })).id).toBe(id);
      expect((await tenant.getLead({ phoneE164: '+1' })).id).toBe(id);
      expect((await tenant.read((tx) => tx.leads.findByNationalPhone('1', 2))).map((lead) => lead.id)).toEqual([id]);
      const heir = await tenant.addLead(contact);
      expect((await tenant.getLead({ emailKey: 'ada@example.com' })).id).toBe(heir.id);
    });

    test('moves into a campaign, given as a whole, as into what a lead shows of it', async ({ tenant }) => {
      const campaign = await tenant.write((tx) => tx.campaigns.insert(newCampaign()));
      const { id } = await tenant.addLead();
      const saved = await tenant.saveLead(id, { set: { campaign } });
      expect(plain(saved).campaign).toStrictEqual({ id: campaign.id, name: 'Spring' });
      expect(plain(await tenant.getLead({ id }))).toStrictEqual(plain(saved));
    });

    test.for([
      ['lead_email', { email: 'Ada@Example.com' }],
      ['lead_phone', { phoneE164: contact.phoneE164 }],
    ] as const)('unique: %s', async ([constraint, set], { tenant }) => {
      await tenant.addLead(contact);
      const lead = await tenant.addLead({ email: 'grace@example.com' });
      await expect(tenant.saveLead(lead.id, { set })).rejects.toMatchObject({ kind: 'unique', constraint });
      expect(plain(await tenant.getLead({ id: lead.id }))).toEqual(plain(lead));
    });

    test("an email is its own lead's to write again", async ({ tenant }) => {
      const { id } = await tenant.addLead(contact);
      expect(await tenant.saveLead(id, { set: { email: 'ada@example.com' } })).toMatchObject({
        email: 'ada@example.com',
      });
    });

    test('a lead that is deleted and a field that is taken can be one change', async ({ tenant }) => {
      await tenant.addLead(contact);
      const { id } = await tenant.addLead();
      const saved = await tenant.saveLead(id, { set: { email: contact.email }, deletedAt: nextMoment() });
      expect(plain(await tenant.getLead({ id }))).toEqual(plain(saved));
      const restored = await tenant.saveLead(id, { set: { email: null }, deletedAt: null });
      expect(plain(await tenant.getLead({ id }))).toEqual(plain(restored));
    });

    test('tags stay in order: those that are put on come last', async ({ tenant }) => {
      const tags = await tenant.write((tx) =>
        Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => tx.tags.insert(newTag(name)))),
      );
      const pick = (names: string) => tags.filter(({ name }) => names.includes(name));
      const { id } = await tenant.addLead({ tags: pick('cab').toReversed() });
      const shown = async (write: Partial<LeadWrite>) => {
        const saved = await tenant.saveLead(id, write);
        expect(plain(await tenant.getLead({ id }))).toEqual(plain(saved));
        return saved.tags.map(({ name }) => name).join('');
      };
      expect(await shown({})).toBe('cba');
      expect(await shown({ addTags: pick('de').toReversed() })).toBe('cbaed');
      expect(await shown({ removeTags: pick('cd') })).toBe('bae');
      expect(await shown({ addTags: pick('c'), removeTags: pick('ae') })).toBe('bc');
      expect(await shown({ addTags: pick('b'), removeTags: pick('b') })).toBe('cb');
      expect(await shown({ removeTags: pick('abcde') })).toBe('');
      expect(await shown({ addTags: pick('a') })).toBe('a');
    });
  });
}
