import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { type TrpcApi, trpcApi } from './trpc-api.ts';
import type { Campaign } from './wire.ts';

let site: Site;
let api: TrpcApi;
let campaign: Campaign;

beforeAll(async () => {
  site = await startSite();
  api = trpcApi(site.url, (await site.newTenant()).key);
  ({ campaign } = await api.mutate('campaign.create', { name: 'Spring' }));
  const leads = [
    {
      firstName: 'Ana',
      lastName: 'Ärmel',
      email: 'ana@acme.example',
      tags: ['VIP', 'Hot Lead'],
      campaignId: campaign.id,
      source: 'Web "form"',
      createdAt: '2026-01-31T23:30:00Z',
    },
    {
      firstName: 'Bo',
      source: 'fair',
      createdAt: '2026-02-01T00:00:00Z',
      company: 'Acme & Söhne "Nord"',
      tags: ['VIP'],
    },
    { firstName: 'Cy', phone: '+56 9 8765 4321', tags: ['Hot Lead', 'C++'], campaignId: campaign.id },
    { firstName: 'Di', company: '100% 株式会社_x' },
    { firstName: 'Gone', source: 'gone', tags: ['VIP', 'Hot Lead'], campaignId: campaign.id },
  ];
  for (const lead of leads) await api.createLead(lead);
  const { items } = await api.query('lead.list', { text: 'gone' });
  await api.mutate('lead.delete', { lead: { id: items[0]?.id } });
});
afterAll(() => site.remove());

/** The first names of the leads that pass, as one text. */
async function passing(filter: object): Promise<string> {
  const { items, nextCursor } = await api.query('lead.list', { ...filter, sort: 'name', direction: 'asc' });
  expect(nextCursor).toBeNull();
  expect(await api.query('lead.count', filter)).toEqual({ count: items.length });
  return items.map(({ firstName }) => firstName).join(' ');
}

describe('tags', () => {
  test.each([
    ['no filter', {}, 'Ana Bo Cy Di'],
    ['all: by name', { all: ['VIP'] }, 'Ana Bo'],
    ['all: by slug', { all: ['hot-lead'] }, 'Ana Cy'],
    ['all: by another spelling', { all: [' hot   LEAD'] }, 'Ana Cy'],
    ['all: two', { all: ['VIP', 'Hot Lead'] }, 'Ana'],
    ['all: two spellings of one', { all: ['VIP', 'vip'] }, 'Ana Bo'],
    ['all: one that no lead has', { all: ['VIP', 'Unknown'] }, ''],
    ['any: one', { any: ['c++'] }, 'Cy'],
    ['any: two', { any: ['VIP', 'C++'] }, 'Ana Bo Cy'],
    ['any: one that no lead has', { any: ['VIP', 'Unknown'] }, 'Ana Bo'],
    ['any: only one that no lead has', { any: ['Unknown'] }, ''],
    ['none: one', { none: ['VIP'] }, 'Cy Di'],
    ['none: two', { none: ['VIP', 'Hot Lead'] }, 'Di'],
    ['none: one that no lead has', { none: ['Unknown'] }, 'Ana Bo Cy Di'],
    ['all and none', { all: ['Hot Lead'], none: ['C++'] }, 'Ana'],
    ['all, any and none', { all: ['Hot Lead'], any: ['VIP', 'C++'], none: ['vip'] }, 'Cy'],
    ['the same in all and none', { all: ['VIP'], none: ['VIP'] }, ''],
    ['empty lists', { all: [], any: [], none: [] }, 'Ana Bo Cy Di'],
    ['C is not C++', { any: ['C'] }, ''],
  ])('%s', async (_name, tags, names) => {
    expect(await passing({ tags })).toBe(names);
  });

  test('at most 50 in all three together', async () => {
    const names = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
    expect(await passing({ tags: { none: names('n', 30), any: ['VIP', ...names('a', 19)] } })).toBe('Ana Bo');
    const refusal = await api.refused('lead.list', { tags: { none: names('n', 30), any: names('a', 21) } });
    expect(refusal).toMatchObject({ kind: 'invalid', details: { issues: [{ path: ['tags'] }] } });
    expect(refusal.message).toContain('50');
  });
});

describe('campaign', () => {
  test('by id, and leads without one', async () => {
    expect(await passing({ campaignId: campaign.id })).toBe('Ana Cy');
    expect(await passing({ campaignId: null })).toBe('Bo Di');
    expect(await passing({ campaignId: randomUUID() })).toBe('');
  });
});

describe('source', () => {
  test('as it is written, and leads without one', async () => {
    expect(await passing({ source: 'Web "form"' })).toBe('Ana');
    expect(await passing({ source: 'web "form"' })).toBe('');
    expect(await passing({ source: 'gone' })).toBe('');
    expect(await passing({ source: null })).toBe('Cy Di');
  });

  test('the sources that there are to pick from', async () => {
    expect(await api.query('lead.sources')).toEqual({ sources: ['Web "form"', 'fair'] });
  });
});

describe('times', () => {
  const [midnight, longAgo] = ['2026-02-01T00:00:00Z', '2001-01-01T00:00:00Z'];

  test.each([
    ['from a moment on, which counts', { createdFrom: midnight, createdBefore: '2026-02-01T00:00:00.001Z' }, 'Bo'],
    ['before a moment, which does not', { createdBefore: midnight }, 'Ana'],
    [
      'in another zone',
      { createdFrom: '2026-02-01T00:30:00+01:00', createdBefore: '2026-02-01T01:00:00+01:00' },
      'Ana',
    ],
    ['an end before the start', { createdFrom: midnight, createdBefore: longAgo }, ''],
    ['changed since', { updatedFrom: midnight }, 'Bo Cy Di'],
    ['changed before', { updatedBefore: midnight }, 'Ana'],
    ['made and changed', { createdBefore: midnight, updatedFrom: longAgo }, 'Ana'],
  ])('%s', async (_name, times, names) => {
    expect(await passing(times)).toBe(names);
  });

  test('need a zone', async () => {
    const refusal = await api.refused('lead.list', { createdFrom: '2026-02-01' });
    expect(refusal).toMatchObject({ kind: 'invalid', details: { issues: [{ path: ['createdFrom'] }] } });
  });
});

describe('text', () => {
  test.each([
    ['a first name', 'ana', 'Ana'],
    ['first and last name', 'na är', 'Ana'],
    ['without the diacritics', 'ARMEL', 'Ana'],
    ['with diacritics that are not there', 'Bô', 'Bo'],
    ['an email', '@ACME.', 'Ana'],
    ['in email of one and company of another', 'acme', 'Ana Bo'],
    ['a phone as it was written', '8765 43', 'Cy'],
    ['a phone as its number', '+569876', 'Cy'],
    ['one character', 'y', 'Cy'],
    ['two characters of another script', '株式', 'Di'],
    ['a percent sign is itself', '0% ', 'Di'],
    ['an underscore is itself', '_x', 'Di'],
    ['a quote is itself', '"nord"', 'Bo'],
    ['an operator of full-text search is itself', 'ana OR bo', ''],
    ['an asterisk is itself', 'an*', ''],
    ['not across two fields', 'ärmel ana@', ''],
    ['not in a deleted lead', 'gone', ''],
    ['nothing', '', 'Ana Bo Cy Di'],
  ])('%s', async (_name, text, names) => {
    expect(await passing({ text })).toBe(names);
  });
});

test('every filter counts at once', async () => {
  const filter = { tags: { all: ['Hot Lead'] }, campaignId: campaign.id, text: 'cy' };
  expect(await passing(filter)).toBe('Cy');
  expect(await passing({ ...filter, campaignId: null })).toBe('');
  expect(await passing({ ...filter, tags: { none: ['Hot Lead'] } })).toBe('');
});

test('a filter finds a renamed tag under its old name too', async () => {
  const { tag } = await api.mutate('tag.create', { name: 'Old name' });
  const lead = await api.createLead({ firstName: 'Renamed', tags: ['Old name'] });
  await api.mutate('tag.update', { tag: { id: tag.id }, name: 'New name' });
  expect(await passing({ tags: { all: ['Old name'] } })).toBe('Renamed');
  expect(await passing({ tags: { all: ['Old name', 'New name'] } })).toBe('Renamed');
  await api.mutate('lead.delete', { lead: { id: lead.id } });
});
