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
  lead = await api.createLead({ tags: ['One', 'Two'] });
});

type Verb = 'lead.syncTags' | 'lead.addTags' | 'lead.removeTags';
const change = (verb: Verb, tags: readonly unknown[]) => api.mutate(verb, { lead: { id: lead.id }, tags });
const tagsOf = async () => slugsOf((await api.getLead(lead.id)).tags);

describe('syncTags', () => {
  test('makes the set exactly this; the answer is in the order of the request', async () => {
    const answer = await api.mutate('lead.syncTags', { lead: { id: lead.id }, tags: ['Three', 'two', ' THREE '] });
    expect(answer).toMatchObject({
      tags: [
        { name: 'Three', slug: 'three' },
        { name: 'Two', slug: 'two' },
      ],
      added: [{ slug: 'three' }],
      removed: [{ slug: 'one' }],
      lead: { id: lead.id, revision: 2 },
    });
    expect(await tagsOf()).toEqual(['two', 'three']);
    expect(answer.lead).toEqual(await api.getLead(lead.id));
  });

  test('an empty list clears', async () => {
    expect(await change('lead.syncTags', [])).toMatchObject({ added: [], removed: lead.tags, lead: { tags: [] } });
  });

  test('the same set in another order changes nothing', async () => {
    const answer = await api.mutate('lead.syncTags', { lead: { id: lead.id }, tags: ['two', 'ONE'] });
    expect(slugsOf(answer.tags)).toEqual(['two', 'one']);
    expect(answer.lead).toEqual(lead);
    expect(await api.historyOf(lead.id)).toHaveLength(1);
  });

  test('takes names only', async () => {
    const refusal = await api.refused('lead.syncTags', { lead: { id: lead.id }, tags: ['One', { number: 1 }] });
    expect(refusal.details.issues).toMatchObject([{ path: ['tags', 1] }]);
  });

  test('250 tags fit, 251 do not; names of one slug count once', async () => {
    const names = Array.from({ length: 250 }, (_, index) => `Many ${index}`);
    const full = await change('lead.syncTags', [...names, 'many-7', 'MANY 8']);
    expect(full.lead.tags).toHaveLength(250);
    const refusal = await api.refused('lead.syncTags', { lead: { id: lead.id }, tags: [...names, 'One more'] });
    expect(refusal).toMatchObject({
      status: 422,
      kind: 'limit_exceeded',
      reason: 'tags_per_lead_limit',
      details: { limit: 250, actual: 251 },
    });
  });
});

describe('addTags', () => {
  test('puts tags behind those that are there, each once', async () => {
    const answer = await change('lead.addTags', ['Three', 'one', 'three', 'Four']);
    expect(slugsOf(answer.lead.tags)).toEqual(['one', 'two', 'three', 'four']);
    expect([slugsOf(answer.added), answer.removed]).toEqual([['three', 'four'], []]);
  });

  test('takes each id of a tag that exists', async () => {
    const ids: object[] = [];
    for (const name of ['By id', 'By number', 'By location tag id']) {
      const { tag } = await api.mutate('tag.create', { name });
      ids.push([{ id: tag.id }, { number: tag.number }, { locationTagId: tag.locationTagId }][ids.length] ?? {});
    }
    await change('lead.addTags', ids);
    expect(await tagsOf()).toEqual(['one', 'two', 'by-id', 'by-number', 'by-location-tag-id']);
  });

  test('beyond 250 is refused as a whole', async () => {
    const names = Array.from({ length: 249 }, (_, index) => `Many ${index}`);
    const refusal = await api.refused('lead.addTags', { lead: { id: lead.id }, tags: names });
    expect(refusal).toMatchObject({ reason: 'tags_per_lead_limit', details: { limit: 250, actual: 251 } });
    expect(await tagsOf()).toEqual(['one', 'two']);
  });
});

describe('removeTags', () => {
  test('takes off what is there and passes over the rest, without making tags', async () => {
    const two = lead.tags[1];
    const answer = await change('lead.removeTags', ['ONE', { number: two?.number }, 'Never seen', { number: 999_999 }]);
    expect([answer.lead.tags, slugsOf(answer.removed), answer.added]).toEqual([[], ['one', 'two'], []]);
    expect((await api.query('tag.list', { search: 'never seen' })).items).toEqual([]);
  });

  test('of nothing that is there changes nothing', async () => {
    expect((await change('lead.removeTags', ['Three'])).lead).toEqual(lead);
    expect(await api.historyOf(lead.id)).toHaveLength(1);
  });
});

describe('a protected tag', () => {
  beforeEach(() => api.mutate('tag.update', { tag: { id: lead.tags[0]?.id }, protected: true }).then());

  test.each([
    ['lead.syncTags', ['Two']],
    ['lead.syncTags', []],
    ['lead.removeTags', ['One', 'Two']],
  ] as const)('is kept by %s %j, which does nothing at all', async (verb, tags) => {
    const refusal = await api.refused(verb, { lead: { id: lead.id }, tags });
    const { id: tagId, number: tagNumber } = lead.tags[0] ?? {};
    expect(refusal).toMatchObject({ status: 409, reason: 'tag_protected', details: { tagId, tagNumber } });
    expect(await tagsOf()).toEqual(['one', 'two']);
  });

  test('can be put on, and the others can go', async () => {
    await change('lead.syncTags', ['One']);
    expect(await tagsOf()).toEqual(['one']);
    const { tags } = await api.createLead({ tags: ['One'] });
    expect(tags).toMatchObject([{ slug: 'one', protected: true }]);
  });
});

test.each(['lead.syncTags', 'lead.addTags', 'lead.removeTags'] as const)('%s names each wrong tag', async (verb) => {
  const tags = ['Fine', '', ' \t', 7, null, 'x'.repeat(101)];
  const { reason, details } = await api.refused(verb, { lead: { id: lead.id }, tags });
  expect([reason, (details.issues as { path: unknown }[]).map(({ path }) => path)]).toEqual([
    'input_invalid',
    [1, 2, 3, 4, 5].map((index) => ['tags', index]),
  ]);
});
