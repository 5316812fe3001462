import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { type Procedure, type TrpcApi, trpcApi } from './trpc-api.ts';
import type { Campaign, Lead, Tag } from './wire.ts';

/** All that one can know an account's records by. */
interface Known {
  readonly lead: Pick<Lead, 'id' | 'contactId' | 'email' | 'phone'>;
  readonly digits: string;
  readonly tag: Pick<Tag, 'id' | 'number' | 'locationTagId' | 'name'>;
  readonly campaign: Pick<Campaign, 'id'>;
  readonly operationId: string;
}

/** What nobody has, in the same forms. */
const nobody: Known = {
  lead: {
    id: '01890000-0000-7000-8000-000000000000',
    contactId: 'n'.repeat(20),
    email: 'nobody@example.com',
    phone: '+56999999999',
  },
  digits: '56999999999',
  tag: {
    id: '01890000-0000-7000-8000-000000000001',
    number: 77,
    locationTagId: 'm'.repeat(20),
    name: 'Nobody has this',
  },
  campaign: { id: '01890000-0000-7000-8000-000000000002' },
  operationId: '01890000-0000-7000-8000-000000000003',
};

let site: Site;
let owner: TrpcApi;
let stranger: TrpcApi;
let foreign: Known;
/** A lead of the stranger's own. */
let own: Lead;
let before: unknown;

const lists = ['lead.list', 'tag.list', 'campaign.list', 'change.list'] as const;
const everything = () => Promise.all(lists.map((list) => owner.query(list)));

beforeAll(async () => {
  site = await startSite();
  owner = trpcApi(site.url, (await site.newTenant()).key);
  stranger = trpcApi(site.url, (await site.newTenant()).key);
  const { campaign } = await owner.mutate('campaign.create', { name: 'Secret campaign' });
  const { tag } = await owner.mutate('tag.create', { name: 'Secret tag', number: 76 });
  const { id, contactId, email, phone } = await owner.createLead({
    firstName: 'Secret',
    email: 'secret@example.com',
    phone: '+56987654321',
    campaignId: campaign.id,
    tags: ['Secret tag'],
  });
  const [change] = await owner.historyOf(id);
  const lead = { id, contactId, email, phone };
  foreign = { lead, digits: '56987654321', tag, campaign, operationId: change?.operationId ?? '' };
  own = await stranger.createLead({ firstName: 'Own', tags: ['Own tag'] });
});
afterAll(() => site.remove());
beforeEach(async () => {
  before = await everything();
});
afterEach(async () => {
  expect(await everything()).toEqual(before);
});

type Row = readonly [name: Procedure, what: string, input: (known: Known) => object];

const refs: readonly (readonly [what: string, ref: (known: Known) => object])[] = [
  ['id', ({ lead }) => ({ id: lead.id })],
  ['contactId', ({ lead }) => ({ contactId: lead.contactId })],
  ['email', ({ lead }) => ({ email: lead.email })],
  ['phone', ({ lead }) => ({ phone: lead.phone })],
  ['phoneDigits', ({ digits }) => ({ phoneDigits: digits })],
  ['phoneDigits without country code', ({ digits }) => ({ phoneDigits: digits.slice(2) })],
];
const ofLead: readonly (readonly [name: Procedure, rest: object])[] = [
  ['lead.get', {}],
  ['lead.update', { set: { firstName: 'Mine' } }],
  ['lead.delete', {}],
  ['lead.syncTags', { tags: [] }],
  ['lead.addTags', { tags: ['Own tag'] }],
  ['lead.removeTags', { tags: ['Secret tag'] }],
  ['lead.patchMetadata', { patch: { mine: true } }],
  ['change.list', {}],
];
const tagRefs: readonly (readonly [what: string, ref: (known: Known) => object])[] = [
  ['id', ({ tag }) => ({ id: tag.id })],
  ['number', ({ tag }) => ({ number: tag.number })],
  ['locationTagId', ({ tag }) => ({ locationTagId: tag.locationTagId })],
];

const rows: readonly Row[] = [
  ...ofLead.flatMap(([name, rest]) =>
    refs.map(([what, ref]): Row => [name, `lead by ${what}`, (known) => ({ ...rest, lead: ref(known) })]),
  ),
  ['lead.restore', 'lead by id', ({ lead }) => ({ lead: { id: lead.id } })],
  ['lead.restore', 'lead by contactId', ({ lead }) => ({ lead: { contactId: lead.contactId } })],
  ...refs.map(
    ([what, ref]): Row => ['lead.bulkTags', `lead by ${what}`, (known) => ({ leads: [ref(known)], action: 'clear' })],
  ),
  ...tagRefs.map(
    ([what, ref]): Row => [
      'lead.tagMatching',
      `tag by ${what}`,
      (known) => ({ filter: { tags: { all: [ref(known)] } }, action: 'clear' }),
    ],
  ),
  [
    'lead.tagMatching',
    'campaign',
    ({ campaign }) => ({ filter: { campaignId: campaign.id }, action: 'add', tags: ['Own tag'] }),
  ],
  ['lead.tagMatching', 'text', ({ lead }) => ({ filter: { text: lead.email }, action: 'clear' })],
  [
    'lead.tagMatching',
    'excepted lead',
    ({ lead }) => ({ filter: {}, action: 'add', tags: ['Own tag'], except: [lead.id] }),
  ],
  ...tagRefs.flatMap(([what, ref]): readonly Row[] => [
    ['tag.get', `tag by ${what}`, (known) => ({ tag: ref(known) })],
    ['tag.stats', `tag by ${what}`, (known) => ({ tag: ref(known) })],
    ['tag.update', `tag by ${what}`, (known) => ({ tag: ref(known), name: 'Mine' })],
    ['tag.delete', `tag by ${what}`, (known) => ({ tag: ref(known) })],
    ['lead.addTags', `tag by ${what}`, (known) => ({ lead: { id: own.id }, tags: [ref(known)] })],
    ['lead.removeTags', `tag by ${what}`, (known) => ({ lead: { id: own.id }, tags: [ref(known)] })],
    ['lead.update', `tag by ${what}`, (known) => ({ lead: { id: own.id }, addTags: [ref(known)] })],
  ]),
  ['lead.removeTags', 'tag by name', ({ tag }) => ({ lead: { id: own.id }, tags: [tag.name] })],
  ['lead.create', 'campaign', ({ campaign }) => ({ campaignId: campaign.id })],
  ['lead.update', 'campaign', ({ campaign }) => ({ lead: { id: own.id }, set: { campaignId: campaign.id } })],
  ['lead.list', 'campaign', ({ campaign }) => ({ campaignId: campaign.id })],
  ['lead.list', 'tag: all', ({ tag }) => ({ tags: { all: [tag.name] } })],
  ['lead.list', 'tag: any', ({ tag }) => ({ tags: { any: [tag.name] } })],
  ['lead.list', 'tag: none', ({ tag }) => ({ tags: { none: [tag.name] } })],
  ['lead.list', 'text', ({ lead }) => ({ text: lead.email })],
  ['tag.list', 'search', ({ tag }) => ({ search: tag.name })],
  ['tag.listWithUse', 'search', ({ tag }) => ({ search: tag.name })],
  ['tag.count', 'search', ({ tag }) => ({ search: tag.name })],
  ['tag.get', 'slug', ({ tag }) => ({ tag: { slug: tag.name.toLowerCase().replaceAll(' ', '-') } })],
  ['change.list', 'tag', ({ tag }) => ({ tagId: tag.id })],
  ['change.list', 'operation', ({ operationId }) => ({ operationId })],
];

describe("what is another account's looks exactly like what is not there", () => {
  test.each(rows)('%s, %s', async (name, _what, input) => {
    const send = (known: Known) => stranger.send(name, { method: 'POST', body: input(known) });
    expect(comparable(await send(foreign), foreign)).toEqual(comparable(await send(nobody), nobody));
    expect(await stranger.getLead(own.id)).toEqual(own);
  });

  test('lists and history hold nothing of it', async () => {
    const texts = await Promise.all(lists.map(async (list) => JSON.stringify(await stranger.query(list))));
    for (const secret of ['ecret', foreign.lead.id, foreign.tag.id, foreign.campaign.id]) {
      expect(texts.join()).not.toContain(secret);
    }
  });
});

describe("every id, email and phone of it is free in one's own account", () => {
  test('create and upsert', async () => {
    const { id: campaignId } = foreign.campaign;
    const { id, contactId, email, phone } = foreign.lead;
    const { campaign } = await stranger.mutate('campaign.create', { name: 'Mine', id: campaignId });
    const { tag } = await stranger.mutate('tag.create', { ...idsOf(foreign.tag), name: foreign.tag.name });
    const mine = await stranger.createLead({ id, contactId, email, phone, campaignId, tags: [foreign.tag.name] });
    expect([campaign.name, mine.campaign?.name, mine.tags]).toMatchObject(['Mine', 'Mine', [idsOf(tag)]]);
    expect(mine.firstName).toBeNull();
    const { lead, created } = await stranger.mutate('lead.upsert', { email, phone, firstName: 'Mine' });
    expect([created, lead.revision]).toEqual([false, 2]);
    expect((await owner.getLead(id)).firstName).toBe('Secret');
  });

  test('two deletions of the same ids touch one account each', async () => {
    await stranger.mutate('tag.delete', { tag: { id: foreign.tag.id } });
    await stranger.mutate('lead.delete', { lead: { id: foreign.lead.id } });
    expect(await owner.getLead(foreign.lead.id)).toMatchObject({ tags: [{ id: foreign.tag.id }] });
  });
});

function idsOf({ id, number, locationTagId }: Pick<Tag, 'id' | 'number' | 'locationTagId'>) {
  return { id, number, locationTagId };
}

/** An answer without what the caller itself sent, and without the id of the operation. */
function comparable({ status, text }: Answer, { lead, digits, tag, campaign, operationId }: Known): unknown {
  const sent = [...Object.values(lead), digits, tag.id, tag.locationTagId, tag.name, campaign.id, operationId];
  const masked = sent.reduce<string>((result, value) => result.replaceAll(String(value), 'sent'), text);
  return { status, text: masked.replaceAll(/"operationId":"[^"]+"/g, '').replaceAll(/\b7[67]\b/g, 'number') };
}
