import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { slugsOf, type TrpcApi, trpcApi } from './trpc-api.ts';

let site: Site;
let api: TrpcApi;

beforeAll(async () => {
  site = await startSite();
  api = trpcApi(site.url, (await site.newTenant()).key);
});
afterAll(() => site.remove());

const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

test('an empty lead has ids, times, revision 1 and null for all that is absent', async () => {
  const lead = await api.createLead({});
  expect(lead).toEqual({
    id: expect.stringMatching(uuid7),
    contactId: expect.stringMatching(/^[A-Za-z0-9]{20}$/),
    firstName: null,
    lastName: null,
    email: null,
    phone: null,
    phoneE164: null,
    phoneNational: null,
    company: null,
    title: null,
    source: null,
    externalId: null,
    campaign: null,
    metadata: {},
    tags: [],
    revision: 1,
    createdAt: expect.stringMatching(isoTime),
    updatedAt: lead.createdAt,
    deletedAt: null,
  });
  expect(await api.getLead(lead.id)).toEqual(lead);
});

test('a full lead is kept as it was sent', async () => {
  const { campaign } = await api.mutate('campaign.create', { name: 'Spring' });
  const fields = {
    firstName: 'Zoë',
    lastName: "O'Brien-Ñandú",
    email: 'Zoe@Example.com',
    phone: '+56 9 8765 4321',
    company: '株式会社 Acme',
    title: 'CTO',
    source: 'Trade fair',
    externalId: 'crm-42',
    metadata: { score: 7, nested: { list: [1, 'two', null, true] }, constructor: 'plain data' },
  };
  const lead = await api.createLead({ ...fields, campaignId: campaign.id, tags: ['VIP', ' Hot   Lead ', 'vip'] });
  expect(lead).toMatchObject({
    ...fields,
    phoneE164: '+56987654321',
    phoneNational: '987654321',
    campaign: { id: campaign.id, name: 'Spring' },
    tags: [
      { name: 'VIP', slug: 'vip', number: 1, protected: false },
      { name: 'Hot Lead', slug: 'hot-lead', number: 2 },
    ],
  });
  expect(await api.getLead(lead.id)).toEqual(lead);
});

test('text is stored in NFC', async () => {
  const lead = await api.createLead({ firstName: 'Zoe\u0308', tags: ['Cafe\u0301'] });
  expect([lead.firstName, slugsOf(lead.tags)]).toEqual(['Zo\u00eb', ['cafe']]);
});

describe('what a lead brings along', () => {
  test('its ids and time are kept; an id in capitals is the same id', async () => {
    const id = randomUUID();
    const lead = await api.createLead({
      id: id.toUpperCase(),
      contactId: 'aBcDeFgHiJkLmNoPqR12',
      createdAt: '2020-02-29T12:00:00.5+02:00',
    });
    expect(lead).toMatchObject({ id, contactId: 'aBcDeFgHiJkLmNoPqR12', createdAt: '2020-02-29T10:00:00.500Z' });
  });

  test.each(['id', 'contactId', 'email', 'phone'] as const)('%s of another lead is refused', async (field) => {
    const first = await api.createLead({ email: `${randomUUID()}@example.com`, phone: freshPhone() });
    const refusal = await api.refused('lead.create', { [field]: first[field] });
    const reason = { id: 'id_taken', contactId: 'id_taken', email: 'email_taken', phone: 'phone_taken' }[field];
    expect(refusal).toMatchObject({ status: 409, kind: 'conflict', reason });
    if (field === 'email' || field === 'phone')
      expect(refusal.details).toEqual({ leadId: first.id, contactId: first.contactId });
  });

  test('id and contactId stay taken when their lead is deleted', async () => {
    const { id, contactId } = await api.createLead({});
    await api.mutate('lead.delete', { lead: { id } });
    for (const taken of [{ id }, { contactId }]) {
      expect(await api.refused('lead.create', taken)).toMatchObject({ kind: 'conflict', reason: 'id_taken' });
    }
  });

  test('email is compared trimmed and in any case, phone as its number', async () => {
    const phone = freshPhone();
    const email = `${randomUUID()}@example.com`;
    await api.createLead({ email, phone });
    const spaced = `${phone.slice(0, 3)} (${phone.slice(3, 6)}) ${phone.slice(6)}`;
    expect(await api.refused('lead.create', { email: ` ${email.toUpperCase()} ` })).toMatchObject({
      reason: 'email_taken',
    });
    expect(await api.refused('lead.create', { phone: spaced })).toMatchObject({ reason: 'phone_taken' });
  });
});

test('a phone that is no number is kept as text, and two leads may share it', async () => {
  for (const _ of [1, 2]) {
    expect(await api.createLead({ phone: 'call Jane' })).toMatchObject({ phone: 'call Jane', phoneE164: null });
  }
});

test('an unknown campaign is refused, and no tag is left behind', async () => {
  const refusal = await api.refused('lead.create', { campaignId: randomUUID(), tags: ['Left behind'] });
  expect(refusal).toMatchObject({ status: 400, kind: 'invalid', reason: 'campaign_unknown' });
  expect((await api.query('tag.list', { search: 'left behind' })).items).toEqual([]);
});

let lastPhone = 56_911_110_000;
function freshPhone(): string {
  return `+${++lastPhone}`;
}
