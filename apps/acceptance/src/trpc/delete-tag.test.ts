import { afterAll, beforeAll, expect, test } from 'vitest';
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

test('takes the tag off every lead, with a revision and a change each, all one operation', async () => {
  const tag = await create({ name: 'Gone' });
  const leads = [await api.createLead({ tags: ['Gone', 'Stays'] }), await api.createLead({ tags: ['Gone'] })];
  const deleted = await api.createLead({ tags: ['Gone'] });
  await api.mutate('lead.delete', { lead: { id: deleted.id } });

  expect(await api.mutate('tag.delete', { tag: { id: tag.id } })).toEqual({ tag, leads: 2 });
  expect((await api.query('tag.list', { search: 'gone' })).items).toEqual([]);
  const after = await Promise.all(leads.map(({ id }) => api.getLead(id)));
  expect(after.map(({ tags, revision }) => [slugsOf(tags), revision])).toEqual([
    [['stays'], 2],
    [[], 2],
  ]);

  const { items } = await api.query('change.list', { limit: 3 });
  const { id, number, name, slug, description } = tag;
  expect(new Set(items.map(({ operationId }) => operationId)).size).toBe(1);
  expect(items.find(({ subject }) => subject === 'tag')).toMatchObject({
    subjectId: id,
    action: 'deleted',
    before: { id, number, name, slug, description },
    after: {},
  });
  for (const lead of leads) {
    const [, change] = await api.historyOf(lead.id);
    expect([change?.action, change?.before, change?.after]).toEqual(['updated', { tags: [{ id, name, slug }] }, {}]);
  }
  expect(await api.historyOf(deleted.id)).toHaveLength(2);
});

test('the name is free again and makes a new tag with a new number; aliases are gone', async () => {
  const tag = await create({ name: 'Old' });
  await api.mutate('tag.update', { tag: { id: tag.id }, name: 'New' });
  const last = await create({ name: 'Last' });
  await api.mutate('tag.delete', { tag: { number: last.number } });
  await api.mutate('tag.delete', { tag: { locationTagId: tag.locationTagId } });
  const { tags } = await api.createLead({ tags: ['New', 'Old'] });
  expect(tags.map(({ number }) => number)).toEqual([last.number + 1, last.number + 2]);
  expect(tags.map(({ id }) => id)).not.toContain(tag.id);
});

test('a deleted tag is unknown by its ids, which stay taken', async () => {
  const { id, number, locationTagId } = await create({ name: 'Twice' });
  await api.mutate('tag.delete', { tag: { id } });
  const lead = await api.createLead();
  for (const ref of [{ id }, { number }, { locationTagId }]) {
    expect(await api.refused('tag.delete', { tag: ref })).toMatchObject({ status: 404, reason: 'tag_not_found' });
    const added = await api.refused('lead.addTags', { lead: { id: lead.id }, tags: [ref] });
    expect(added).toMatchObject({ status: 400, reason: 'tag_unknown', details: { tags: [ref] } });
    expect(await api.refused('tag.create', { name: 'Thrice', ...ref })).toMatchObject({ reason: 'id_taken' });
  }
});

test('a protected tag is kept until it is unprotected', async () => {
  const tag = await create({ name: 'Kept', protected: true });
  const lead = await api.createLead({ tags: ['Kept'] });
  const refusal = await api.refused('tag.delete', { tag: { id: tag.id } });
  expect(refusal).toMatchObject({ status: 409, reason: 'tag_protected', details: { tagId: tag.id } });
  expect(await api.getLead(lead.id)).toEqual(lead);
  await api.mutate('tag.update', { tag: { id: tag.id }, protected: false });
  expect((await api.mutate('tag.delete', { tag: { id: tag.id } })).leads).toBe(1);
});
