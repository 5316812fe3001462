import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { type TrpcApi, trpcApi } from './trpc-api.ts';
import type { Tag } from './wire.ts';

let site: Site;
let api: TrpcApi;

beforeAll(async () => {
  site = await startSite();
  api = trpcApi(site.url, (await site.newTenant()).key);
});
afterAll(() => site.remove());

const create = async (input: object): Promise<Tag> => (await api.mutate('tag.create', input)).tag;
const update = async ({ id }: Pick<Tag, 'id'>, patch: object) =>
  (await api.mutate('tag.update', { tag: { id }, ...patch })).tag;
/** The ids of the tags that these names mean to a new lead. */
const idsOf = async (...names: readonly string[]) => (await api.createLead({ tags: names })).tags.map(({ id }) => id);
const count = async () => (await api.query('tag.list')).items.length;

test('a new name changes the slug; the old one goes on finding the tag, which leads show at once', async () => {
  const { id } = await create({ name: 'Hot Lead' });
  const lead = await api.createLead({ tags: ['Hot Lead'] });
  const renamed = await update({ id }, { name: 'Warm Lead' });
  expect(renamed).toMatchObject({ id, name: 'Warm Lead', slug: 'warm-lead' });
  const shown = await api.getLead(lead.id);
  expect(shown).toMatchObject({ revision: 1, tags: [{ id, name: 'Warm Lead', slug: 'warm-lead' }] });
  const before = await count();
  expect(await idsOf('HOT lead', 'Warm Lead')).toEqual([id]);
  expect(await count()).toBe(before);
});

test('every old name finds the tag, also when it is taken off', async () => {
  const tag = await create({ name: 'First name' });
  await update(tag, { name: 'Second name' });
  await update(tag, { name: 'Third name' });
  for (const name of ['first-name', 'Second Name', 'third name']) {
    const { id } = await api.createLead({ tags: [name] });
    const { removed } = await api.mutate('lead.removeTags', { lead: { id }, tags: ['First name'] });
    expect(removed).toMatchObject([{ id: tag.id }]);
  }
});

test('an alias gives way to a tag of that slug, and to one that is renamed to it', async () => {
  const first = await create({ name: 'Alias A' });
  await update(first, { name: 'Alias B' });
  const second = await create({ name: 'Alias A' });
  expect(await idsOf('Alias A')).toEqual([second.id]);
  await update(first, { name: 'Alias C' });
  await update(second, { name: 'Alias B' });
  expect(await idsOf('Alias B', 'Alias A')).toEqual([second.id]);
  expect(await idsOf('Alias C')).toEqual([first.id]);
});

test('a tag can be renamed and back again', async () => {
  const tag = await create({ name: 'There' });
  await update(tag, { name: 'Elsewhere' });
  expect((await update(tag, { name: 'There' })).slug).toBe('there');
  expect(await idsOf('Elsewhere', 'There')).toEqual([tag.id]);
});

test('a slug of its own stays while the name changes, and the name while the slug does', async () => {
  const tag = await create({ name: 'VIP' });
  expect(await update(tag, { name: 'Very important', slug: 'vip' })).toMatchObject({ slug: 'vip' });
  expect(await update(tag, { slug: 'important' })).toMatchObject({ name: 'Very important', slug: 'important' });
});

test('a tag is named by each of its ids; description and protection change alone', async () => {
  const { id, number, locationTagId } = await create({ name: 'By ids', description: 'First' });
  await api.mutate('tag.update', { tag: { number }, description: 'Second' });
  await api.mutate('tag.update', { tag: { locationTagId }, protected: true });
  const tag = await update({ id }, { description: null });
  expect(tag).toMatchObject({ name: 'By ids', slug: 'by-ids', description: null, protected: true });
});

test('to the slug of another tag is refused', async () => {
  const [one, two] = [await create({ name: 'One' }), await create({ name: 'Two' })];
  for (const patch of [{ name: 'ONE' }, { slug: 'one' }]) {
    const refusal = await api.refused('tag.update', { tag: { id: two.id }, ...patch, protected: true });
    expect(refusal).toMatchObject({ status: 409, reason: 'tag_slug_taken', details: { tagId: one.id } });
  }
  expect((await api.query('tag.list', { search: 'two' })).items).toEqual([two]);
});

test('each effective update is a change with what changed; a no-op is none', async () => {
  const tag = await create({ name: 'Before' });
  await update(tag, { name: 'After' });
  const last = await update(tag, { protected: true });
  expect(await update(tag, { name: 'After', protected: true, description: null })).toEqual(last);
  const { items } = await api.query('change.list', { limit: 3 });
  expect(items.map(({ subject, subjectId }) => [subject, subjectId])).toEqual(items.map(() => ['tag', tag.id]));
  const { id, number } = tag;
  expect(items.toReversed().map(({ action, before, after }) => [action, before, after])).toEqual([
    ['created', {}, { id, number, name: 'Before', slug: 'before', description: null, protected: false, color: null }],
    ['updated', { name: 'Before', slug: 'before' }, { name: 'After', slug: 'after' }],
    ['updated', { protected: false }, { protected: true }],
  ]);
});

test('a colour is given, shows on leads, is in the history and is taken away', async () => {
  const tag = await create({ name: 'Coloured', color: 'teal' });
  expect(tag.color).toBe('teal');
  const lead = await api.createLead({ tags: ['Coloured'] });
  expect((await update(tag, { color: 'violet' })).color).toBe('violet');
  expect((await update(tag, { description: 'Not about the colour' })).color).toBe('violet');
  expect((await api.getLead(lead.id)).tags).toMatchObject([{ color: 'violet' }]);
  expect((await update(tag, { color: null })).color).toBeNull();
  const { items } = await api.query('change.list', { limit: 3 });
  expect([items[0], items[2]]).toMatchObject([
    { subjectId: tag.id, before: { color: 'violet' }, after: { color: null } },
    { subjectId: tag.id, before: { color: 'teal' }, after: { color: 'violet' } },
  ]);
  const refusal = await api.refused('tag.update', { tag: { id: tag.id }, color: 'ember' });
  expect(refusal).toMatchObject({ status: 400, details: { issues: [{ path: ['color'] }] } });
});
