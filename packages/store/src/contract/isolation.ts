import { describe, expect } from 'vitest';
import type { ReadTx } from '../index.ts';
import type { ContractTest } from './contract-test.ts';
import {
  newApiKey,
  newCampaign,
  newInvitation,
  newLead,
  newOperation,
  newTag,
  newUser,
  nextMoment,
} from './new-records.ts';
import { found, type Tenant } from './tenant.ts';

const order = { sort: 'created', direction: 'asc', limit: 10 } as const;
const values = {
  apiKey: newApiKey(),
  campaign: newCampaign(),
  invitation: newInvitation(),
  lead: newLead({
    source: 'a fair',
    email: 'ada@example.com',
    phone: '1',
    phoneE164: '+56987654321',
    phoneNational: '987654321',
    externalId: 'crm-7',
  }),
  operation: newOperation(),
  tag: newTag('VIP', { number: 5 }),
};

/** Every way to read, each answered with whose records it found. */
const reads: Readonly<Record<string, (tx: ReadTx) => Promise<readonly (string | null | undefined)[]>>> = {
  'a lead by id': async ({ leads }) => [(await leads.find({ id: values.lead.id }))?.company],
  'a lead by contact id': async ({ leads }) => [(await leads.find({ contactId: values.lead.contactId }))?.company],
  'a lead by email': async ({ leads }) => [(await leads.find({ emailKey: 'ada@example.com' }))?.company],
  'a lead by phone': async ({ leads }) => [(await leads.find({ phoneE164: '+56987654321' }))?.company],
  'leads by national phone': async ({ leads }) =>
    (await leads.findByNationalPhone('987654321', 5)).map(({ company }) => company),
  'leads by external id': async ({ leads }) => {
    const ids = (await leads.findByExternalIds(['crm-7'])).get('crm-7') ?? [];
    return Promise.all(ids.map(async (id) => (await leads.find({ id }))?.company));
  },
  'the campaign of a lead': async ({ leads }) => [(await leads.find({ id: values.lead.id }))?.campaign?.name],
  'the tags of a lead': async ({ leads }) =>
    found(await leads.find({ id: values.lead.id })).tags.map(({ name }) => name),
  'the list of leads': async ({ leads }) => (await leads.list(order)).items.map(({ company }) => company),
  'leads by text': async ({ leads }) =>
    (await leads.list({ ...order, text: 'example' })).items.map(({ company }) => company),
  'leads by source': async ({ leads }) =>
    (await leads.list({ ...order, source: 'a fair' })).items.map(({ company }) => company),
  'leads by tag': async ({ leads, tags }) => {
    const allTags = [...(await tags.findBySlugs(['vip'])).values()];
    return (await leads.list({ ...order, allTags })).items.map(({ company }) => company);
  },
  'leads by campaign': async ({ leads, campaigns }) => {
    const campaign = await campaigns.find(values.campaign.id);
    return (await leads.list({ ...order, campaign })).items.map(({ company }) => company);
  },
  'a tag by id': async ({ tags }) => [(await tags.find({ id: values.tag.id }))?.name],
  'a tag by number': async ({ tags }) => [(await tags.find({ number: 5 }))?.name],
  'a tag by location tag id': async ({ tags }) => [
    (await tags.find({ locationTagId: values.tag.locationTagId }))?.name,
  ],
  'a tag by slug': async ({ tags }) => [(await tags.findBySlugs(['vip'])).get('vip')?.name],
  'the list of tags': async ({ tags }) => (await tags.list({ limit: 10 })).items.map(({ name }) => name),
  'the list of tags with their use': async ({ tags }) =>
    (await tags.listWithUse({ limit: 10 })).items.flatMap(({ name, leads }) =>
      Array.from({ length: leads }, () => name),
    ),
  'a campaign': async ({ campaigns }) => [(await campaigns.find(values.campaign.id))?.name],
  'the list of campaigns': async ({ campaigns }) => (await campaigns.list({ limit: 10 })).items.map(({ name }) => name),
  'the API keys': async ({ apiKeys }) => (await apiKeys.list()).map(({ name }) => name),
  'the members': async ({ members }) => (await members.list()).map(({ user }) => user.name),
  'the open invitations': async ({ invitations }) =>
    (await invitations.listOpen(values.invitation.createdAt)).map(({ email }) => email),
  'the changes': async ({ changes }) =>
    (await changes.list({ order: 'newest', limit: 10 })).items.map(({ actor }) => actor.name),
  'the changes that follow': async ({ changes }) =>
    (await changes.follow({ after: 0, limit: 10 })).items.map(({ actor }) => actor.name),
  'the changes of an operation': async ({ changes }) => {
    const query = { order: 'oldest', limit: 10, operationId: values.operation.id } as const;
    return (await changes.list(query)).items.map(({ actor }) => actor.name);
  },
};

export function isolationContract(test: ContractTest): void {
  describe('two accounts with the same ids, addresses, slugs and numbers', () => {
    test.for(Object.entries(reads))('keep apart %s', async ([, read], { tenant, neighbour }) => {
      await fill(tenant, 'ours');
      await fill(neighbour, 'theirs');
      expect(await tenant.read(read)).toEqual(['ours']);
      expect(await neighbour.read(read)).toEqual(['theirs']);
    });

    test('keep apart what they change', async ({ tenant, neighbour }) => {
      await fill(tenant, 'ours');
      await fill(neighbour, 'theirs');
      await tenant.saveLead(values.lead.id, { set: { company: 'changed', email: null }, deletedAt: nextMoment() });
      expect(await neighbour.getLead({ emailKey: 'ada@example.com' })).toMatchObject({
        company: 'theirs',
        revision: 1,
      });
    });

    test('do not lend each other a place in a list', async ({ tenant, neighbour }) => {
      for (const name of ['a', 'b', 'c']) {
        await tenant.addLead({ company: name });
        await neighbour.addLead({ company: `their ${name}` });
      }
      const first = await tenant.read((tx) => tx.leads.list({ ...order, limit: 1 }));
      const cursor = first.nextCursor ?? undefined;
      const { items } = await neighbour.read((tx) => tx.leads.list({ ...order, cursor }));
      for (const { company } of items) expect(company).toMatch(/^their/);
    });
  });
}

async function fill(tenant: Tenant, whose: string): Promise<void> {
  await tenant.write(async (tx) => {
    await tx.apiKeys.insert({ ...values.apiKey, hash: newApiKey().hash, name: whose });
    await tx.members.insertUser(newUser({ name: whose }), { role: 'owner', since: nextMoment() });
    await tx.invitations.insert({ ...values.invitation, hash: newInvitation().hash, email: whose });
    const campaign = await tx.campaigns.insert({ ...values.campaign, name: whose });
    const tag = await tx.tags.insert({ ...values.tag, name: whose });
    const lead = await tx.leads.insert({ ...values.lead, company: whose, campaign, tags: [tag] });
    const operation = { ...values.operation, actor: { ...values.operation.actor, name: whose } };
    await tx.changes.append(operation, [{ subject: 'lead', record: lead, action: 'created', before: {}, after: {} }]);
  });
}
