import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { type TrpcApi, trpcApi } from './trpc-api.ts';

let site: Site;
let api: TrpcApi;

beforeAll(async () => {
  site = await startSite();
  api = trpcApi(site.url, (await site.newTenant()).key);
  for (const name of ['One', 'Two', 'Three']) {
    await api.createLead({ firstName: name, tags: [name] });
    await api.mutate('campaign.create', { name });
  }
});
afterAll(() => site.remove());

const lists = ['lead.list', 'tag.list', 'campaign.list', 'change.list'] as const;

const firstCursor = async (list: (typeof lists)[number], query: object = {}) => {
  const { nextCursor } = await api.query(list, { limit: 1, ...query });
  if (nextCursor === null) throw new Error(`${list} has one page only`);
  return nextCursor;
};

describe.each(lists)('%s', (list) => {
  test('follows its own cursors to the end, every row once', async () => {
    const whole = await api.query(list);
    const rows: unknown[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await api.query(list, { limit: 2, cursor });
      rows.push(...page.items);
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(rows).toEqual(whole.items);
  });

  test.each([
    ['empty', ''],
    ['no cursor', 'next'],
    ['not base64', '%%%'],
    ['JSON of another form', base64('{"cursor":1}')],
    ['an empty list', base64('[]')],
    ['of no list', base64('["nobody",1,"x"]')],
    ['nested deeply', base64('['.repeat(5_000))],
    ['very long', 'A'.repeat(100_000)],
  ])('refuses a cursor that is %s', async (_name, cursor) => {
    const refusal = await api.refused(list, { cursor });
    expect(refusal).toMatchObject({ status: 400, kind: 'invalid', details: { issues: [{ path: ['cursor'] }] } });
  });

  test('refuses the cursors of every other list', async () => {
    for (const other of lists.filter((name) => name !== list)) {
      const refusal = await api.refused(list, { cursor: await firstCursor(other) });
      expect([other, refusal.status, refusal.kind]).toEqual([other, 400, 'invalid']);
    }
  });

  test.each([
    ['parts of another type', (parts: unknown[]) => [parts[0], ...parts.slice(1).map((part) => [part])]],
    ['a part too many', (parts: unknown[]) => [...parts, 1]],
    ['a part too few', (parts: unknown[]) => parts.slice(0, -1)],
  ])('refuses its own cursor with %s', async (_name, change) => {
    const parts = JSON.parse(Buffer.from(await firstCursor(list), 'base64url').toString());
    const refusal = await api.refused(list, { cursor: base64(JSON.stringify(change(parts))) });
    expect([refusal.status, refusal.kind]).toEqual([400, 'invalid']);
  });
});

test('a cursor belongs to its sort and direction', async () => {
  const cursor = await firstCursor('lead.list', { sort: 'created', direction: 'asc' });
  for (const order of [{ direction: 'desc' }, { sort: 'name', direction: 'asc' }]) {
    expect(await api.refused('lead.list', { ...order, cursor })).toMatchObject({ kind: 'invalid' });
  }
});

test("another account's cursor is a place and no more: it shows nothing of that account", async () => {
  const other = trpcApi(site.url, (await site.newTenant()).key);
  const own = await other.createLead({ createdAt: '2020-01-01T00:00:00Z' });
  const { items } = await other.query('lead.list', { cursor: await firstCursor('lead.list') });
  expect(items).toEqual([own]);
});

function base64(text: string): string {
  return Buffer.from(text).toString('base64url');
}
