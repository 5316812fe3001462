import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { type TrpcApi, trpcApi } from './trpc-api.ts';
import type { Change } from './wire.ts';

let site: Site;
let key: string;
let api: TrpcApi;

beforeAll(async () => {
  site = await startSite();
  key = (await site.newTenant()).key;
  api = trpcApi(site.url, key);
});
afterAll(() => site.remove());

const list = async (query: object = {}) => (await api.query('change.list', { limit: 500, ...query })).items;
const briefly = ({ subject, action }: Change) => `${subject} ${action}`;

test('an account that did nothing has no history, and nowhere to go on from', async () => {
  for (const order of ['newest', 'oldest']) {
    expect(await api.query('change.list', { order })).toEqual({ items: [], nextCursor: null });
  }
});

describe('filters', () => {
  test('by lead, also a deleted one under its ids', async () => {
    const lead = await api.createLead({ email: 'jane@example.com' });
    await api.createLead();
    expect(await list({ lead: { email: 'jane@example.com' } })).toHaveLength(1);
    await api.mutate('lead.delete', { lead: { id: lead.id } });
    for (const ref of [{ id: lead.id }, { contactId: lead.contactId }]) {
      expect((await list({ lead: ref })).map(briefly)).toEqual(['lead deleted', 'lead created']);
    }
    for (const ref of [{ email: 'jane@example.com' }, { id: randomUUID() }]) {
      expect(await api.refused('change.list', { lead: ref })).toMatchObject({ status: 404, reason: 'lead_not_found' });
    }
  });

  test('by source and by operation', async () => {
    const body = { first_name: 'Jane', tags: ['VIP'] };
    await call(`${site.url}/api/public/leads`, { method: 'POST', headers: { 'x-api-key': key }, body });
    const { id } = await api.createLead({ tags: ['VIP'] });
    expect((await list({ source: 'nexor' })).map(briefly)).toEqual(['lead created', 'tag created']);
    expect((await list({ source: 'trpc' })).map(({ source }) => source)).not.toContain('nexor');
    const [own] = await list({ source: 'trpc' });
    expect(own?.subjectId).toBe(id);
    expect(await list({ operationId: own?.operationId })).toEqual([own]);
    expect(await list({ source: 'trpc', operationId: own?.operationId, lead: { id } })).toEqual([own]);
    expect(await list({ source: 'nexor', operationId: own?.operationId })).toEqual([]);
    expect(await list({ operationId: randomUUID() })).toEqual([]);
  });

  test('by actor: all of a kind, or one', async () => {
    const other = trpcApi(site.url, await site.newKey('Account 1'));
    const { id } = await other.createLead();
    const [change] = await list({ lead: { id } });
    expect(change?.actor.kind).toBe('apiKey');
    expect(await list({ actor: { kind: 'apiKey', id: change?.actor.id } })).toEqual([change]);
    const sources = (await list({ actor: { kind: 'apiKey' } })).map(({ source }) => source);
    expect(sources).toEqual(expect.arrayContaining(['nexor', 'trpc']));
    for (const actor of [{ kind: 'user' }, { kind: 'system', id: change?.actor.id }]) {
      expect(await list({ actor })).toEqual([]);
    }
  });

  test('by tag: its own changes and those of leads that got or lost it, when it is gone too', async () => {
    const { tag } = await api.mutate('tag.create', { name: 'Followed' });
    const born = await api.createLead({ tags: ['Followed', 'Other'] });
    const lead = await api.createLead({ metadata: { tags: [{ id: tag.id }], note: tag.id } });
    await api.mutate('lead.syncTags', { lead: { id: lead.id }, tags: ['Followed'] });
    await api.mutate('lead.update', { lead: { id: lead.id }, set: { title: 'CTO' } });
    await api.mutate('lead.removeTags', { lead: { id: lead.id }, tags: ['Followed'] });
    await api.mutate('tag.update', { tag: { id: tag.id }, description: 'x' });
    await api.mutate('tag.delete', { tag: { id: tag.id } });
    const changes = await list({ tagId: tag.id, order: 'oldest' });
    expect(changes.map(({ subjectId, action }) => [subjectId, action])).toEqual([
      [tag.id, 'created'],
      [born.id, 'created'],
      [lead.id, 'updated'],
      [lead.id, 'updated'],
      [tag.id, 'updated'],
      [born.id, 'updated'],
      [tag.id, 'deleted'],
    ]);
    expect(await list({ tagId: tag.id, lead: { id: lead.id } })).toEqual([changes[3], changes[2]]);
    expect(await list({ tagId: tag.id, source: 'nexor' })).toEqual([]);
    expect(await list({ tagId: randomUUID() })).toEqual([]);
  });

  test.each([
    ['actor', 'Ada'],
    ['actor', { id: randomUUID() }],
    ['tagId', 'VIP'],
    ['source', 'telephone'],
    ['operationId', '42'],
    ['order', 'random'],
  ])('%s %j is refused', async (field, value) => {
    const refusal = await api.refused('change.list', { [field]: value });
    expect(refusal).toMatchObject({ status: 400, details: { issues: [{ path: expect.arrayContaining([field]) }] } });
  });
});

describe('order', () => {
  test('newest first ends without a cursor, and new changes do not move its pages', async () => {
    const whole = await list();
    const sequences = whole.map(({ sequence }) => sequence);
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => b - a));
    const first = await api.query('change.list', { limit: 3 });
    await api.createLead();
    const second = await api.query('change.list', { limit: 500, cursor: first.nextCursor });
    expect([...first.items, ...second.items]).toEqual(whole);
    expect(second.nextCursor).toBeNull();
  });

  test('oldest first has a cursor on its last page too, from which a reader goes on', async () => {
    const before = await list();
    const first = await api.query('change.list', { order: 'oldest', limit: 500 });
    expect(first.items).toEqual(before.toReversed());
    const nothing = await api.query('change.list', { order: 'oldest', cursor: first.nextCursor });
    expect(nothing).toEqual({ items: [], nextCursor: first.nextCursor });
    await api.createLead({ tags: ['New one'] });
    const news = await api.query('change.list', { order: 'oldest', cursor: first.nextCursor });
    expect(news.items.map(briefly)).toEqual(['tag created', 'lead created']);
    expect(await api.query('change.list', { order: 'oldest', cursor: news.nextCursor })).toEqual({
      items: [],
      nextCursor: news.nextCursor,
    });
  });

  test('a reader that follows while others write misses nothing and sees nothing twice', async () => {
    const seen: number[] = [];
    let cursor: string | undefined;
    let writing = true;
    const writers = Promise.all(Array.from({ length: 48 }, () => api.createLead()));
    const written = writers.finally(() => {
      writing = false;
    });
    for (let last = false; !last; ) {
      // Whatever was written before this page was asked for is in it, or behind its cursor.
      const wasWriting = writing;
      const page = await api.query('change.list', { order: 'oldest', limit: 7, cursor });
      seen.push(...page.items.map(({ sequence }) => sequence));
      cursor = page.nextCursor ?? undefined;
      last = !wasWriting && page.items.length === 0;
    }
    await written;
    expect(seen).toEqual((await list({ order: 'oldest' })).map(({ sequence }) => sequence));
  });
});
