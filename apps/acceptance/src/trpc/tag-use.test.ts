import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { type TrpcApi, trpcApi } from './trpc-api.ts';

let site: Site;
let api: TrpcApi;

beforeAll(async () => {
  site = await startSite();
  api = trpcApi(site.url, (await site.newTenant()).key);
});
afterAll(() => site.remove());

const getBySlug = async (slug: string) => (await api.query('tag.get', { tag: { slug } })).tag;
const leadsOf = async (slug: string) => (await getBySlug(slug)).leads;

test('a tag that was never used', async () => {
  const { tag } = await api.mutate('tag.create', { name: 'Unused' });
  expect(await getBySlug('unused')).toEqual({ ...tag, leads: 0, lastUsedAt: null });
});

test('a tag is got by each of its ids, its slug and a slug it had', async () => {
  const { tag } = await api.mutate('tag.create', { name: 'First Name' });
  const lead = await api.createLead({ tags: ['First Name'] });
  await api.mutate('tag.update', { tag: { id: tag.id }, name: 'Second Name' });
  const { id, number, locationTagId } = tag;
  for (const ref of [{ id }, { number }, { locationTagId }, { slug: 'second-name' }, { slug: 'first-name' }]) {
    const got = await api.query('tag.get', { tag: ref });
    expect(got.tag).toMatchObject({ id, slug: 'second-name', leads: 1, lastUsedAt: lead.createdAt });
  }
  for (const ref of [{ id: randomUUID() }, { number: 999_999 }, { slug: 'nobody-has-this' }]) {
    expect(await api.refused('tag.get', { tag: ref })).toMatchObject({ status: 404, reason: 'tag_not_found' });
  }
  for (const ref of ['Second Name', {}, { id, slug: 'second-name' }, { slug: 'Second Name' }]) {
    expect(await api.refused('tag.get', { tag: ref })).toMatchObject({ status: 400, reason: 'input_invalid' });
  }
});

test('follows every way that a lead gets and loses its tags', async () => {
  const { id } = await api.createLead({ email: 'jane@example.com', tags: ['Counted'] });
  const lead = { id };
  const steps: readonly (readonly [leads: number, step: () => Promise<unknown>])[] = [
    [0, () => api.mutate('lead.removeTags', { lead, tags: ['Counted'] })],
    [1, () => api.mutate('lead.addTags', { lead, tags: ['Counted'] })],
    [1, () => api.mutate('lead.addTags', { lead, tags: ['COUNTED'] })],
    [0, () => api.mutate('lead.syncTags', { lead, tags: ['Other'] })],
    [1, () => api.mutate('lead.update', { lead, set: { title: 'CTO' }, addTags: ['Counted'] })],
    [1, () => api.mutate('lead.update', { lead, set: { title: null } })],
    [0, () => api.mutate('lead.delete', { lead })],
    [1, () => api.mutate('lead.restore', { lead })],
    [2, () => api.mutate('lead.upsert', { email: 'grace@example.com', tags: ['Counted'] })],
    [0, () => api.mutate('lead.bulkTags', { leads: [lead, { email: 'grace@example.com' }], action: 'clear' })],
    [
      2,
      () =>
        api.mutate('lead.bulkTags', {
          leads: [lead, { email: 'grace@example.com' }],
          action: 'add',
          tags: ['Counted'],
        }),
    ],
    [2, () => api.mutate('lead.removeTags', { lead, tags: ['Counted'], dryRun: true })],
  ];
  for (const [leads, step] of steps) {
    await step();
    expect(await leadsOf('counted')).toBe(leads);
  }
  const { tag, leads } = await api.mutate('tag.delete', { tag: { id: (await getBySlug('counted')).id } });
  expect([tag.slug, leads]).toEqual(['counted', 2]);
});

test('the list has it too, in the order and under the search of the plain list', async () => {
  await api.createLead({ tags: ['Listed one'] });
  const { items } = await api.query('tag.list', { search: 'e' });
  const withUse = await api.query('tag.listWithUse', { search: 'e' });
  const got = await Promise.all(items.map(({ slug }) => getBySlug(slug)));
  expect(withUse.items).toEqual(got);
  const first = await api.query('tag.listWithUse', { limit: 1 });
  const second = await api.query('tag.listWithUse', { limit: 1, cursor: first.nextCursor });
  expect([...first.items, ...second.items]).toEqual((await api.query('tag.listWithUse', { limit: 2 })).items);
});

test('the most used come first when that is asked for, the last used too, and all are counted', async () => {
  for (const tags of [['Ranked one'], ['Ranked two', 'Ranked three'], ['Ranked two']]) await api.createLead({ tags });
  const rank = async (sort?: string) => {
    const { items } = await api.query('tag.listWithUse', { search: 'ranked', sort });
    return items.map(({ slug, leads }) => [slug, leads]);
  };
  const [one, two, three] = [
    ['ranked-one', 1],
    ['ranked-two', 2],
    ['ranked-three', 1],
  ];
  expect(await rank()).toEqual([one, three, two]);
  expect(await rank('leads')).toEqual([two, one, three]);
  expect(await rank('lastUsed')).toEqual([two, three, one]);
  expect(await api.query('tag.count', { search: 'ranked' })).toEqual({ count: 3 });
  expect(await api.refused('tag.listWithUse', { sort: 'name' })).toMatchObject({ status: 400 });
});

test('only those with a colour of their own, when only they are wanted', async () => {
  await api.mutate('tag.create', { name: 'Painted', color: 'lime' });
  const { items } = await api.query('tag.list', { colored: true });
  expect(items).toMatchObject([{ slug: 'painted', color: 'lime' }]);
});
