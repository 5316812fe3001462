import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { slugsOf, type TrpcApi, trpcApi } from './trpc-api.ts';
import type { Lead } from './wire.ts';

let site: Site;
let api: TrpcApi;
let leads: readonly Lead[];

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());
beforeEach(async () => {
  api = trpcApi(site.url, (await site.newTenant()).key);
  leads = [];
  for (const tags of [['Cold'], ['Cold', 'VIP'], [], ['VIP'], ['Cold']]) {
    leads = [...leads, await api.createLead({ company: 'Nordwind', tags })];
  }
});

interface Walk {
  readonly filter?: object;
  readonly action: string;
  readonly tags?: readonly string[];
  readonly except?: readonly string[];
}

const page = (input: object) => api.mutate('lead.tagMatching', { filter: {}, ...input });
const tagsOf = () => Promise.all(leads.map(async ({ id }) => slugsOf((await api.getLead(id)).tags)));

/** All pages of two leads, and what became of the leads of all together. */
async function walk(input: Walk) {
  const pages = [await page({ ...input, limit: 2 })];
  for (let cursor = pages[0]?.nextCursor; cursor; cursor = pages.at(-1)?.nextCursor) {
    pages.push(await page({ ...input, limit: 2, cursor }));
  }
  const sum = (count: (one: (typeof pages)[number]) => number) => pages.reduce((total, one) => total + count(one), 0);
  return [sum(({ changed }) => changed), sum(({ unchanged }) => unchanged), sum(({ refused }) => refused.length)];
}

describe('every lead that matches is reached once, page by page', () => {
  test.each<readonly [name: string, input: Walk, tally: readonly number[], after: readonly (readonly string[])[]]>([
    [
      'add to all',
      { action: 'add', tags: ['VIP', 'vip'] },
      [3, 2, 0],
      [['cold', 'vip'], ['cold', 'vip'], ['vip'], ['vip'], ['cold', 'vip']],
    ],
    [
      'add what the filter asks to be missing',
      { filter: { tags: { none: ['vip'] } }, action: 'add', tags: ['VIP'] },
      [3, 0, 0],
      [['cold', 'vip'], ['cold', 'vip'], ['vip'], ['vip'], ['cold', 'vip']],
    ],
    [
      'remove what the filter asks for',
      { filter: { tags: { all: ['cold'] } }, action: 'remove', tags: ['Cold', 'Never seen'] },
      [3, 0, 0],
      [[], ['vip'], [], ['vip'], []],
    ],
    [
      'set',
      { filter: { tags: { any: ['cold', 'vip'] } }, action: 'set', tags: ['VIP'] },
      [3, 1, 0],
      [['vip'], ['vip'], [], ['vip'], ['vip']],
    ],
    ['clear', { action: 'clear' }, [4, 1, 0], [[], [], [], [], []]],
  ])('%s', async (_name, input, tally, after) => {
    expect(await walk(input)).toEqual(tally);
    expect(await tagsOf()).toEqual(after);
  });
});

test('leads that are left out stay as they are', async () => {
  const [first, second] = leads.map(({ id }) => id);
  expect(await walk({ action: 'clear', except: [String(first), String(second).toUpperCase()] })).toEqual([2, 1, 0]);
  expect(await tagsOf()).toEqual([['cold'], ['cold', 'vip'], [], [], []]);
});

test('a lead that is made meanwhile is not reached', async () => {
  const { nextCursor } = await page({ action: 'add', tags: ['New'], limit: 2 });
  const late = await api.createLead({ company: 'Nordwind' });
  expect(await page({ action: 'add', tags: ['New'], cursor: nextCursor })).toMatchObject({
    changed: 3,
    nextCursor: null,
  });
  expect((await api.getLead(late.id)).tags).toEqual([]);
});

test('a protected tag refuses its leads and no other', async () => {
  const { tag } = await api.mutate('tag.create', { name: 'Kept', protected: true });
  const [first] = leads;
  await api.mutate('lead.addTags', { lead: { id: first?.id }, tags: [tag.name] });
  const { changed, unchanged, refused } = await page({ action: 'clear' });
  expect([changed, unchanged]).toEqual([3, 1]);
  expect(refused).toMatchObject([{ leadId: first?.id, reason: 'tag_protected' }]);
  expect((await tagsOf())[0]).toEqual(['cold', 'kept']);
});

test('a page is one operation in the history', async () => {
  const { operationId } = await page({ action: 'remove', tags: ['Cold'] });
  const { items } = await api.query('change.list', { operationId });
  expect(items.map(({ subjectId }) => subjectId).toSorted()).toEqual(
    [leads[0], leads[1], leads[4]].map((lead) => lead?.id).toSorted(),
  );
});

test('a filter that lets nothing through makes no tags', async () => {
  for (const filter of [{ text: 'nobody' }, { tags: { all: ['never seen'] } }, { campaignId: randomUUID() }]) {
    expect(await page({ filter, action: 'add', tags: ['Fresh'] })).toMatchObject({ changed: 0, nextCursor: null });
  }
  expect((await api.query('tag.list', { search: 'fresh' })).items).toEqual([]);
});

describe('limits', () => {
  const ids = (count: number) => Array.from({ length: count }, () => randomUUID());

  test('1000 leads may be left out', async () => {
    expect(await page({ action: 'clear', except: ids(1_000) })).toMatchObject({ changed: 4, unchanged: 1 });
  });

  test.each([
    ['1001 leads that are left out', { action: 'clear', except: ids(1_001) }, ['except'], '1001'],
    ['a page of 501', { action: 'clear', limit: 501 }, ['limit'], '500'],
    ['101 tags', { action: 'add', tags: Array.from({ length: 101 }, (_, i) => `T${i}`) }, ['tags'], '101'],
    ['no filter', { filter: undefined, action: 'clear' }, ['filter'], 'filter'],
    ['another action', { action: 'toggle' }, ['action'], 'add'],
  ])('%s', async (_name, input, path, words) => {
    const { status, details, message } = await api.refused('lead.tagMatching', { filter: {}, ...input });
    expect([status, details.issues]).toMatchObject([400, [{ path }]]);
    expect(message).toContain(words);
    expect((await api.query('change.list')).items.filter(({ action }) => action === 'updated')).toEqual([]);
  });

  test('a cursor of another list', async () => {
    const { nextCursor } = await api.query('lead.list', { limit: 1, sort: 'name' });
    expect(await api.refused('lead.tagMatching', { filter: {}, action: 'clear', cursor: nextCursor })).toMatchObject({
      status: 400,
      kind: 'invalid',
    });
  });
});
