import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from '../harness/call.ts';
import { type Site, startSite, type Tenant } from '../harness/site.ts';
import { type TrpcApi, trpcApi } from './trpc-api.ts';

let site: Site;
let tenant: Tenant;
let api: TrpcApi;

beforeAll(async () => {
  site = await startSite();
  tenant = await site.newTenant();
  api = trpcApi(site.url, tenant.key);
});
afterAll(() => site.remove());

/** Added and removed over all days: a test may run past midnight. */
const totalOf = (counts: readonly { readonly added: number; readonly removed: number }[]) => [
  counts.reduce((sum, { added }) => sum + added, 0),
  counts.reduce((sum, { removed }) => sum + removed, 0),
];

test('counts what leads got and lost, by day and by who did it', async () => {
  const lead = await api.createLead({ tags: ['Counted'] });
  await api.createLead({ tags: ['Counted', 'Other'] });
  await api.mutate('lead.syncTags', { lead: { id: lead.id }, tags: [] });
  await api.mutate('lead.syncTags', { lead: { id: lead.id }, tags: ['Counted'] });
  await api.mutate('lead.syncTags', { lead: { id: lead.id }, tags: ['Counted'] });
  await api.mutate('lead.delete', { lead: { id: lead.id } });
  const body = { first_name: 'Jane', tags: ['Counted'] };
  await call(`${site.url}/api/public/leads`, { method: 'POST', headers: { 'x-api-key': tenant.key }, body });

  const { days, appliedBy } = await api.query('tag.stats', { tag: { slug: 'counted' }, days: 7 });
  expect(totalOf(days)).toEqual([4, 1]);
  expect(totalOf(days.slice(-2))).toEqual([4, 1]);
  const actor = { kind: 'apiKey', id: expect.any(String), name: 'Test' };
  expect(appliedBy).toEqual([
    { source: 'trpc', actor, added: 3, removed: 1 },
    { source: 'nexor', actor, added: 1, removed: 0 },
  ]);
});

test.each([
  [undefined, 30],
  [1, 1],
  [366, 366],
])('%s days: each of them once, in order, today last', async (asked, count) => {
  await api.createLead({ tags: ['Days'] });
  const { days } = await api.query('tag.stats', { tag: { slug: 'days' }, ...(asked ? { days: asked } : {}) });
  const dates = days.map(({ date }) => date);
  const times = dates.map((date) => Date.parse(date));
  expect(dates).toHaveLength(count);
  expect(times).toEqual(times.map((_, index) => (times[0] ?? 0) + index * 86_400_000));
  expect(Math.abs(Date.now() - (times.at(-1) ?? 0))).toBeLessThan(2 * 86_400_000);
});

test('of a tag that was never used are all nothing', async () => {
  const { tag } = await api.mutate('tag.create', { name: 'Unused' });
  const { days, appliedBy } = await api.query('tag.stats', { tag: { id: tag.id } });
  expect([totalOf(days), appliedBy]).toEqual([[0, 0], []]);
});

test.each([
  ['no day', { days: 0 }, 'days'],
  ['367 days', { days: 367 }, 'days'],
  ['half a day', { days: 1.5 }, 'days'],
  ['an unsound tag', { tag: 'VIP' }, 'tag'],
])('refuses %s', async (_name, input, field) => {
  const refusal = await api.refused('tag.stats', { tag: { slug: 'unused' }, ...input });
  expect(refusal).toMatchObject({ status: 400, details: { issues: [{ path: [field] }] } });
});

test('an unknown tag is not found', async () => {
  const refusal = await api.refused('tag.stats', { tag: { slug: 'nobody-has-this' } });
  expect(refusal).toMatchObject({ status: 404, reason: 'tag_not_found' });
});
