import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { slugsOf, type TrpcApi, trpcApi } from './trpc-api.ts';
import type { BulkResult, Lead } from './wire.ts';

let site: Site;
let api: TrpcApi;
let first: Lead;
let second: Lead;

beforeAll(async () => {
  site = await startSite();
  api = trpcApi(site.url, (await site.newTenant()).key);
});
afterAll(() => site.remove());
beforeEach(async () => {
  first = await api.createLead({ tags: ['One', 'Two'] });
  second = await api.createLead({ email: `${randomUUID()}@example.com` });
});

const bulk = (
  action: string,
  tags?: readonly string[],
  leads: readonly object[] = [first, second].map(({ id }) => ({ id })),
) => api.mutate('lead.bulkTags', { leads, action, tags });
const tagsOf = async () => Promise.all([first, second].map(async ({ id }) => slugsOf((await api.getLead(id)).tags)));
const brief = ({ outcome, before, added, removed }: BulkResult) => [
  outcome,
  slugsOf(before),
  slugsOf(added),
  slugsOf(removed),
];

describe('each action', () => {
  test('add', async () => {
    const { results } = await bulk('add', ['Two', 'Three', 'THREE']);
    expect(results.map(brief)).toEqual([
      ['done', ['one', 'two'], ['three'], []],
      ['done', [], ['two', 'three'], []],
    ]);
    expect(results.map(({ leadId }) => leadId)).toEqual([first.id, second.id]);
    expect(await tagsOf()).toEqual([
      ['one', 'two', 'three'],
      ['two', 'three'],
    ]);
  });

  test('remove, without making tags', async () => {
    const { results } = await bulk('remove', ['TWO', 'Never seen']);
    expect(results.map(brief)).toEqual([
      ['done', ['one', 'two'], [], ['two']],
      ['done', [], [], []],
    ]);
    expect((await api.query('tag.list', { search: 'never seen' })).items).toEqual([]);
  });

  test('set', async () => {
    const { results } = await bulk('set', ['Two', 'Four']);
    expect(results.map(brief)).toEqual([
      ['done', ['one', 'two'], ['four'], ['one']],
      ['done', [], ['two', 'four'], []],
    ]);
  });

  test('set of nothing and clear leave none', async () => {
    expect((await bulk('set', [])).results.map(brief)[0]).toEqual(['done', ['one', 'two'], [], ['one', 'two']]);
    await bulk('add', ['One']);
    expect((await bulk('clear')).results.map(brief)[1]).toEqual(['done', ['one'], [], ['one']]);
    expect(await tagsOf()).toEqual([[], []]);
  });
});

test('results come in the order of the input, whatever becomes of each', async () => {
  const gone = await api.createLead({ tags: ['One'] });
  await api.mutate('lead.delete', { lead: { id: gone.id } });
  const refs = [{ id: randomUUID() }, { email: second.email }, { id: gone.id }, { contactId: first.contactId }];
  const { results } = await bulk('add', ['Three'], refs);
  expect(results.map(({ outcome }) => outcome)).toEqual(['not_found', 'done', 'deleted', 'done']);
  expect(await tagsOf()).toEqual([['one', 'two', 'three'], ['three']]);
});

test('a double sees what its first did', async () => {
  const { results } = await bulk('add', ['Three'], [{ id: first.id }, { id: first.id.toUpperCase() }]);
  expect(results.map(brief)).toEqual([
    ['done', ['one', 'two'], ['three'], []],
    ['done', ['one', 'two', 'three'], [], []],
  ]);
  expect(await api.historyOf(first.id)).toHaveLength(2);
});

test('a protected tag refuses its lead and no other', async () => {
  const { tag } = await api.mutate('tag.create', { name: `Kept ${randomUUID()}`, protected: true });
  await bulk('add', [tag.name], [{ id: first.id }]);
  const { results } = await bulk('set', ['Three']);
  expect(results).toMatchObject([{ outcome: 'refused', reason: 'tag_protected' }, { outcome: 'done' }]);
  expect(await tagsOf()).toEqual([['one', 'two', tag.slug], ['three']]);
});

test('a lead that would have more than 250 tags is refused alone', async () => {
  await api.mutate('lead.syncTags', {
    lead: { id: first.id },
    tags: Array.from({ length: 250 }, (_, index) => `Full ${index}`),
  });
  const { results } = await bulk('add', ['Three']);
  expect(results).toMatchObject([{ outcome: 'refused', reason: 'tags_per_lead_limit' }, { outcome: 'done' }]);
});

test('everything is one operation', async () => {
  const { operationId } = await bulk('add', ['Three']);
  const { items } = await api.query('change.list', { operationId, order: 'oldest' });
  expect(items.filter(({ subject }) => subject === 'lead').map(({ subjectId }) => subjectId)).toEqual([
    first.id,
    second.id,
  ]);
});

test('nothing to do is an empty answer without history', async () => {
  const { operationId, results } = await bulk('remove', ['Three'], [{ id: first.id }]);
  expect(results.map(brief)).toEqual([['done', ['one', 'two'], [], []]]);
  expect((await api.query('change.list', { operationId })).items).toEqual([]);
  expect((await bulk('add', ['Three'], [])).results).toEqual([]);
});

describe('limits', () => {
  test('500 leads fit', async () => {
    const leads = Array.from({ length: 500 }, () => ({ id: randomUUID() }));
    expect((await bulk('clear', [], leads)).results).toHaveLength(500);
  });

  test.each([
    [
      '501 leads',
      { leads: Array.from({ length: 501 }, () => ({ id: randomUUID() })), action: 'clear' },
      ['leads'],
      '501',
    ],
    ['101 tags', { leads: [], action: 'add', tags: Array.from({ length: 101 }, (_, i) => `T${i}`) }, ['tags'], '101'],
    ['another action', { leads: [], action: 'toggle' }, ['action'], 'add'],
    ['a lead that is no reference', { leads: [{ id: '7' }], action: 'clear' }, ['leads', 0, 'id'], 'UUID'],
  ])('%s', async (_name, input, path, words) => {
    const { status, details, message } = await api.refused('lead.bulkTags', input);
    expect([status, details.issues]).toMatchObject([400, [{ path }]]);
    expect(message).toContain(words);
  });
});
