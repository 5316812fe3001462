import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { type TrpcApi, trpcApi } from './trpc-api.ts';
import type { Lead } from './wire.ts';

let site: Site;
let api: TrpcApi;

beforeAll(async () => {
  site = await startSite();
  api = trpcApi(site.url, (await site.newTenant()).key);
});
afterAll(() => site.remove());

/** A campaign with leads named `Lead 01`, `Lead 02` …, made a minute apart in that order. */
async function populate(count: number): Promise<{ readonly campaignId: string }> {
  const { campaign } = await api.mutate('campaign.create', { name: 'Population' });
  for (let index = 1; index <= count; index++) {
    const createdAt = new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString();
    await api.createLead({ firstName: nameOf(index), campaignId: campaign.id, createdAt });
  }
  return { campaignId: campaign.id };
}

const nameOf = (index: number) => `Lead ${String(index).padStart(2, '0')}`;
const names = (leads: readonly Lead[]) => leads.map(({ firstName }) => firstName);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => nameOf(from + index));

/** Follows the cursors to the end, doing `between` after each page. */
async function readAll(query: object, between = async (_page: number) => {}): Promise<readonly Lead[]> {
  const leads: Lead[] = [];
  let cursor: string | undefined;
  for (let page = 1; ; page++) {
    const { items, nextCursor } = await api.query('lead.list', { ...query, cursor });
    leads.push(...items);
    if (nextCursor === null) return leads;
    cursor = nextCursor;
    await between(page);
  }
}

test('each sort in both directions, page by page as in one', async () => {
  const campaign = await populate(7);
  const find = async (text: string) => (await api.query('lead.list', { ...campaign, text })).items[0];
  // What was made first is updated last, so that no two orders are the same.
  for (const name of range(1, 7).reverse()) {
    const lead = await find(name);
    await api.mutate('lead.update', { lead: { id: lead?.id }, set: { title: `Was ${name}` } });
  }
  await api.mutate('lead.update', { lead: { id: (await find('Lead 04'))?.id }, set: { firstName: 'älter' } });
  const up = range(1, 7).map((name) => (name === nameOf(4) ? 'älter' : name));
  const rest = up.filter((name) => name !== 'älter');
  const orders = { created: up, updated: [...rest.toReversed(), 'älter'], name: ['älter', ...rest] };
  for (const [sort, wanted] of Object.entries(orders)) {
    for (const direction of ['asc', 'desc']) {
      const expected = direction === 'asc' ? wanted : wanted.toReversed();
      expect(names(await readAll({ ...campaign, sort, direction, limit: 3 }))).toEqual(expected);
      expect(names(await readAll({ ...campaign, sort, direction }))).toEqual(expected);
    }
  }
  expect(names(await readAll(campaign))).toEqual(up.toReversed());
});

test('leads of one time are in a fixed order, none twice', async () => {
  const campaign = await populate(0);
  for (let index = 0; index < 9; index++) await api.createLead({ ...campaign, createdAt: '2026-01-01T00:00:00Z' });
  const ids = (await readAll({ ...campaign, limit: 2 })).map(({ id }) => id);
  expect(ids).toHaveLength(9);
  expect(ids).toEqual([...new Set(ids)].sort().reverse());
});

describe('while others write, a lead that stays where it was is seen exactly once', () => {
  test.each([
    ['created', 'asc'],
    ['created', 'desc'],
    ['name', 'asc'],
    ['name', 'desc'],
  ])('by %s, %s', async (sort, direction) => {
    const campaign = await populate(12);
    const all = (await api.query('lead.list', { ...campaign, sort: 'created', direction: 'asc' })).items;
    const [victim] = all.filter(({ firstName }) => firstName === nameOf(6));
    const seen = await readAll({ ...campaign, sort, direction, limit: 3 }, async (page) => {
      // One before everything, one behind, one that is deleted, and a new revision of all the others.
      await api.createLead({ firstName: `Aaa ${page}`, ...campaign, createdAt: '2025-01-01T00:00:00Z' });
      await api.createLead({ firstName: `Zzz ${page}`, ...campaign, createdAt: '2027-01-01T00:00:00Z' });
      if (page === 1) await api.mutate('lead.delete', { lead: { id: victim?.id } });
      for (const { id } of all) {
        if (id !== victim?.id) await api.mutate('lead.addTags', { lead: { id }, tags: [`Seen ${page}`] });
      }
    });
    const originals = names(seen).filter((name) => name?.startsWith('Lead') && name !== nameOf(6));
    const expected = range(1, 12).filter((name) => name !== nameOf(6));
    expect(originals).toEqual(direction === 'asc' ? expected : expected.toReversed());
  });

  test('by updated: what is written moves, the rest is not skipped', async () => {
    const campaign = await populate(8);
    const all = (await api.query('lead.list', { ...campaign, sort: 'updated', direction: 'asc' })).items;
    const moving = all.slice(2, 4);
    const seen = await readAll({ ...campaign, sort: 'updated', direction: 'asc', limit: 3 }, async (page) => {
      if (page > 1) return;
      for (const { id } of moving) await api.mutate('lead.update', { lead: { id }, set: { title: 'Moved' } });
    });
    const untouched = seen.filter(({ title }) => title === null).map(({ id }) => id);
    expect(untouched.filter((id) => !moving.some((lead) => lead.id === id))).toEqual(
      all.filter(({ id }) => !moving.some((lead) => lead.id === id)).map(({ id }) => id),
    );
    expect(seen.slice(-2).map(({ title }) => title)).toEqual(['Moved', 'Moved']);
  });
});

test('limit is 50 unless given, and 1 to 500', async () => {
  const campaign = await populate(52);
  const sizes = async (limit?: number) => (await api.query('lead.list', { ...campaign, limit })).items.length;
  expect(await Promise.all([sizes(), sizes(1), sizes(52), sizes(500)])).toEqual([50, 1, 52, 52]);
  expect((await api.query('lead.list', { ...campaign, limit: 52 })).nextCursor).toBeNull();
  expect((await api.query('lead.list', { ...campaign, limit: 51 })).nextCursor).not.toBeNull();
  for (const limit of [0, -1, 501, 1.5, '10', null]) {
    expect(await api.refused('lead.list', { limit })).toMatchObject({
      status: 400,
      kind: 'invalid',
      details: { issues: [{ path: ['limit'] }] },
    });
  }
});
