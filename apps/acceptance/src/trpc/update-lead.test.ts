import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { slugsOf, type TrpcApi, trpcApi } from './trpc-api.ts';
import type { Lead } from './wire.ts';

let site: Site;
let api: TrpcApi;
let lead: Lead;

beforeAll(async () => {
  site = await startSite();
  api = trpcApi(site.url, (await site.newTenant()).key);
});
afterAll(() => site.remove());
beforeEach(async () => {
  lead = await api.createLead({
    firstName: 'Jane',
    lastName: 'Doe',
    email: `${randomUUID()}@example.com`,
    phone: 'ask for Jane',
    company: 'Acme',
    metadata: { score: 7, nested: { a: 1, b: 2 } },
    tags: ['One', 'Two'],
  });
});

const update = (changes: object) => api.mutate('lead.update', { lead: { id: lead.id }, ...changes });
const refused = (changes: object) => api.refused('lead.update', { lead: { id: lead.id }, ...changes });

test('set replaces what it names and leaves the rest', async () => {
  const answer = await update({ set: { firstName: 'John', title: 'CTO' } });
  expect(answer).toEqual({
    lead: { ...lead, firstName: 'John', title: 'CTO', revision: 2, updatedAt: answer.lead.updatedAt },
    added: [],
    removed: [],
  });
  expect(await api.getLead(lead.id)).toEqual(answer.lead);
});

test('null clears every field', async () => {
  const { campaign } = await api.mutate('campaign.create', { name: 'Spring' });
  const full = { phone: '+4915123456789', title: 'CTO', source: 'Fair', externalId: 'x', campaignId: campaign.id };
  expect((await update({ set: full })).lead.campaign).toEqual({ id: campaign.id, name: 'Spring' });
  const names = ['firstName', 'lastName', 'email', 'phone', 'company', 'title', 'source', 'externalId'];
  const nulls = Object.fromEntries([...names, 'campaignId'].map((name) => [name, null]));
  const cleared = (await update({ set: nulls })).lead;
  const { campaignId: _, ...absent } = nulls;
  expect(cleared).toMatchObject({ ...absent, campaign: null, phoneE164: null, phoneNational: null });
  expect(cleared.metadata).toEqual(lead.metadata);
});

test('an email or phone that was let go is free for another lead', async () => {
  await update({ set: { email: null } });
  expect((await api.createLead({ email: lead.email })).email).toBe(lead.email);
});

test('metadata merges shallowly; null is a value', async () => {
  const metadata = { nested: { c: 3 }, score: null, 'key with spaces': [1, [2]], toString: 'data' };
  expect((await update({ metadata })).lead.metadata).toEqual({
    score: null,
    nested: { c: 3 },
    'key with spaces': [1, [2]],
    toString: 'data',
  });
});

test('tags are added behind and taken off, by name and by each of their ids', async () => {
  const [one, two] = lead.tags;
  const { tag: three } = await api.mutate('tag.create', { name: 'Three' });
  const { tag: four } = await api.mutate('tag.create', { name: 'Four' });
  const added = await update({
    addTags: ['Five', { id: three.id }, { number: four.number }, 'two'],
    removeTags: [{ locationTagId: one?.locationTagId }, 'Nobody has this', { number: 999_999 }],
  });
  expect(slugsOf(added.lead.tags)).toEqual(['two', 'five', 'three', 'four']);
  expect([slugsOf(added.added), slugsOf(added.removed)]).toEqual([['five', 'three', 'four'], ['one']]);
  const removed = await update({ removeTags: [{ id: two?.id }, { number: four.number }, 'FIVE'] });
  expect(slugsOf(removed.lead.tags)).toEqual(['three']);
});

test('everything at once is one revision and one change', async () => {
  await update({ set: { company: null }, metadata: { score: 8 }, addTags: ['Three'], removeTags: ['One'] });
  expect((await api.getLead(lead.id)).revision).toBe(2);
  expect(await api.historyOf(lead.id)).toMatchObject([
    { action: 'created' },
    {
      action: 'updated',
      before: { company: 'Acme', metadata: { score: 7 }, tags: [{ slug: 'one' }] },
      after: { company: null, metadata: { score: 8 }, tags: [{ slug: 'three' }] },
    },
  ]);
});

describe('what changes nothing is no change', () => {
  test.each<readonly [name: string, changes: () => object]>([
    ['nothing at all', () => ({})],
    ['empty parts', () => ({ set: {}, metadata: {}, addTags: [], removeTags: [] })],
    ['the same values', () => ({ set: { firstName: 'Jane', email: lead.email, phone: lead.phone } })],
    ['the same metadata, its keys in another order', () => ({ metadata: { nested: { b: 2, a: 1 } } })],
    ['tags that are there, and tags that are not', () => ({ addTags: ['one'], removeTags: ['Three'] })],
  ])('%s', async (_name, changes) => {
    expect(await update(changes())).toEqual({ lead, added: [], removed: [] });
    expect(await api.getLead(lead.id)).toEqual(lead);
    expect(await api.historyOf(lead.id)).toHaveLength(1);
  });
});

describe('what is refused leaves everything as it was', () => {
  test.each<readonly [name: string, changes: () => object, reason: string, status: number]>([
    ['one tag in both lists', () => ({ addTags: ['Two'], removeTags: ['two'] }), 'input_invalid', 400],
    [
      'both, by name and by id',
      () => ({ addTags: [{ id: lead.tags[0]?.id }], removeTags: ['One'] }),
      'input_invalid',
      400,
    ],
    ['a new tag in both', () => ({ addTags: ['Brand new'], removeTags: ['Brand new'] }), 'input_invalid', 400],
    ['an unknown tag id', () => ({ addTags: ['Left behind', { id: randomUUID() }] }), 'tag_unknown', 400],
    ['an unknown tag number', () => ({ addTags: [{ number: 999_999 }] }), 'tag_unknown', 400],
    ['an unknown campaign', () => ({ set: { campaignId: randomUUID() } }), 'campaign_unknown', 400],
    ['an unknown field', () => ({ set: { firstName: 'John', nickname: 'J' } }), 'input_invalid', 400],
    ['metadata in set', () => ({ set: { metadata: {} } }), 'input_invalid', 400],
    ['an email that is none', () => ({ set: { email: 'jane' } }), 'input_invalid', 400],
    ['501 metadata keys', () => ({ metadata: keys(499), set: { firstName: 'John' } }), 'metadata_limit', 422],
    ['251 tags', () => ({ addTags: Array.from({ length: 249 }, (_, i) => `Tag ${i}`) }), 'tags_per_lead_limit', 422],
  ])('%s', async (_name, changes, reason, status) => {
    expect(await refused(changes())).toMatchObject({ status, reason });
    expect(await api.getLead(lead.id)).toEqual(lead);
    const { items } = await api.query('tag.list', { search: 'brand new' });
    expect(items.concat((await api.query('tag.list', { search: 'left behind' })).items)).toEqual([]);
  });

  test('an email of another lead, in any spelling', async () => {
    const other = await api.createLead({ email: `${randomUUID()}@example.com` });
    const refusal = await refused({ set: { email: ` ${other.email?.toUpperCase()}` } });
    expect(refusal).toMatchObject({ status: 409, reason: 'email_taken', details: { leadId: other.id } });
  });

  test('every unknown tag id is named', async () => {
    const unknown = [{ id: randomUUID() }, { number: 999_999 }, { locationTagId: 'z'.repeat(20) }];
    const refusal = await refused({ addTags: ['One', ...unknown] });
    expect(refusal.details).toEqual({ tags: unknown });
  });

  test('a protected tag is not taken off, and nothing else of the call is done', async () => {
    await api.mutate('tag.update', { tag: { id: lead.tags[0]?.id }, protected: true });
    const refusal = await refused({ set: { firstName: 'John' }, removeTags: ['One'] });
    expect(refusal).toMatchObject({ status: 409, reason: 'tag_protected' });
    expect((await api.getLead(lead.id)).firstName).toBe('Jane');
    await api.mutate('tag.update', { tag: { id: lead.tags[0]?.id }, protected: false });
  });
});

function keys(count: number): Record<string, number> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, index]));
}
