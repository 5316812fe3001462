import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { slugsOf, type TrpcApi, trpcApi } from './trpc-api.ts';
import type { Tag } from './wire.ts';

let site: Site;
let api: TrpcApi;

beforeAll(async () => {
  site = await startSite();
  api = trpcApi(site.url, (await site.newTenant()).key);
});
afterAll(() => site.remove());

const create = async (input: object): Promise<Tag> => (await api.mutate('tag.create', input)).tag;
const list = async (search?: string) => (await api.query('tag.list', { search })).items;

describe('tag.create', () => {
  test('makes up what is not given', async () => {
    const tag = await create({ name: ' Hot   Lead ' });
    expect(tag).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      number: 1,
      locationTagId: expect.stringMatching(/^[A-Za-z0-9]{20}$/),
      name: 'Hot Lead',
      slug: 'hot-lead',
      description: null,
      protected: false,
      color: null,
      createdAt: expect.stringMatching(/Z$/),
      updatedAt: tag.createdAt,
    });
    expect(await list('hot lead')).toEqual([tag]);
  });

  test('keeps what is given; numbers go on behind the greatest', async () => {
    const ids = { id: randomUUID(), number: 41, locationTagId: 'T'.repeat(20) };
    const tag = await create({ ...ids, name: 'Very important', slug: 'vip', description: 'By hand', protected: true });
    expect(tag).toMatchObject({ ...ids, slug: 'vip', description: 'By hand', protected: true });
    expect((await create({ name: 'Next' })).number).toBe(42);
    expect(slugsOf((await api.createLead({ tags: ['VIP'] })).tags)).toEqual(['vip']);
  });

  test('refuses what another tag has', async () => {
    const tag = await create({ name: 'Cold Lead' });
    const before = await list();
    const refusal = await api.refused('tag.create', { name: 'cold-lead' });
    expect(refusal).toMatchObject({ status: 409, reason: 'tag_slug_taken', details: { tagId: tag.id } });
    for (const field of ['id', 'number', 'locationTagId'] as const) {
      const taken = await api.refused('tag.create', { name: 'Other', [field]: tag[field] });
      expect([field, taken.status, taken.reason]).toEqual([field, 409, 'id_taken']);
    }
    expect(await list()).toEqual(before);
  });

  test.each([
    ['no name', {}, 'name'],
    ['a blank name', { name: ' \t' }, 'name'],
    ['a name of 101 characters', { name: 'x'.repeat(101) }, 'name'],
    ['a slug that is none', { name: 'Hot', slug: 'Hot Lead' }, 'slug'],
    ['an empty slug', { name: 'Hot', slug: '' }, 'slug'],
    ['the number 0', { name: 'Hot', number: 0 }, 'number'],
    ['half a number', { name: 'Hot', number: 1.5 }, 'number'],
    ['a location tag id that is too short', { name: 'Hot', locationTagId: 'short' }, 'locationTagId'],
    ['a colour that is none', { name: 'Hot', color: 'ember' }, 'color'],
    ['a description of 1 001 characters', { name: 'Hot', description: 'x'.repeat(1_001) }, 'description'],
  ])('refuses %s', async (_name, input, field) => {
    const refusal = await api.refused('tag.create', input);
    expect(refusal).toMatchObject({ status: 400, details: { issues: [{ path: [field] }] } });
  });
});

test('tag.list is by slug and searches name, slug and description, folded', async () => {
  for (const tag of [
    { name: 'Zürich' },
    { name: 'C++', description: 'A language' },
    { name: '客户' },
    { name: 'Sure', description: '100% sure' },
  ]) {
    await create(tag);
  }
  const all = slugsOf(await list());
  expect(all).toEqual(all.toSorted());
  expect(all).toEqual(expect.arrayContaining(['c-plus-plus', 'sure', 'zurich', '客户']));
  for (const [search, slugs] of Object.entries({
    ZURI: ['zurich'],
    'plus-plus': ['c-plus-plus'],
    LANGUAGE: ['c-plus-plus'],
    户: ['客户'],
    '%': ['sure'],
    _: [],
    'language c': [],
  })) {
    expect([search, slugsOf(await list(search))]).toEqual([search, slugs]);
  }
});

test.each(['tag.update', 'tag.delete'] as const)('%s of an unknown tag is not found', async (name) => {
  for (const tag of [{ id: randomUUID() }, { number: 999_999 }, { locationTagId: 'z'.repeat(20) }]) {
    expect(await api.refused(name, { tag })).toMatchObject({ status: 404, reason: 'tag_not_found' });
  }
  for (const tag of ['VIP', {}, { id: randomUUID(), number: 1 }, { name: 'VIP' }]) {
    expect(await api.refused(name, { tag })).toMatchObject({ status: 400, reason: 'input_invalid' });
  }
});
