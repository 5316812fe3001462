import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { type TrpcApi, trpcApi } from './trpc-api.ts';
import type { Lead } from './wire.ts';

let site: Site;
let api: TrpcApi;
let lead: Lead;

beforeAll(async () => {
  site = await startSite();
  api = trpcApi(site.url, (await site.newTenant()).key);
});
afterAll(() => site.remove());
beforeEach(async () => {
  lead = await api.createLead({ metadata: { a: 1, nested: { x: 1, y: 2 }, list: [1, 2] } });
});

const patch = (values: object) => api.mutate('lead.patchMetadata', { lead: { id: lead.id }, patch: values });

test('merges shallowly and says what was added and updated', async () => {
  const answer = await patch({ a: null, nested: { x: 1 }, list: [1, 2], b: 'new' });
  expect(answer.lead.metadata).toEqual({ a: null, nested: { x: 1 }, list: [1, 2], b: 'new' });
  expect(answer.diff).toEqual({
    added: { b: 'new' },
    updated: { a: { before: 1, after: null }, nested: { before: { x: 1, y: 2 }, after: { x: 1 } } },
    removed: {},
  });
  expect(await api.getLead(lead.id)).toEqual(answer.lead);
  expect(await api.historyOf(lead.id)).toMatchObject([
    {},
    {
      before: { metadata: { a: 1, nested: { x: 1, y: 2 } } },
      after: { metadata: { a: null, nested: { x: 1 }, b: 'new' } },
    },
  ]);
});

test.each([
  ['nothing', {}],
  ['the same values', { a: 1, list: [1, 2] }],
  ['the same content, keys in another order', { nested: { y: 2, x: 1 } }],
])('a patch of %s changes nothing', async (_name, values) => {
  expect(await patch(values)).toEqual({ lead, diff: { added: {}, updated: {}, removed: {} } });
  expect(await api.historyOf(lead.id)).toHaveLength(1);
});

test.each(['constructor', 'prototype', 'toString', 'hasOwnProperty', '', ' ', '客户', 'a.b', '$set'])(
  'the key "%s" is plain data',
  async (key) => {
    expect((await patch({ [key]: { deep: key } })).lead.metadata[key]).toEqual({ deep: key });
  },
);

describe('limits of the whole, named with their figures', () => {
  const rows: readonly (readonly [name: string, before: object, values: object, limit: number])[] = [
    ['501 keys', keys(0, 300), keys(300, 501), 500],
    ['64 KiB', { text: 'x'.repeat(40_000) }, { more: 'x'.repeat(30_000) }, 65_536],
    ['64 KiB of UTF-8', { text: '€'.repeat(11_000) }, { more: '€'.repeat(11_000) }, 65_536],
  ];
  test.each(rows)('%s', async (_name, before, values, limit) => {
    await patch(before);
    const { metadata } = await api.getLead(lead.id);
    const refusal = await api.refused('lead.patchMetadata', { lead: { id: lead.id }, patch: values });
    expect(refusal).toMatchObject({
      status: 422,
      kind: 'limit_exceeded',
      reason: 'metadata_limit',
      details: { limit },
    });
    expect(refusal.message).toContain(String(refusal.details.actual));
    expect((await api.getLead(lead.id)).metadata).toEqual(metadata);
  });

  test('32 levels fit, 33 do not', async () => {
    expect((await patch({ deep: nested(31) })).lead.revision).toBe(2);
    const refusal = await api.refused('lead.patchMetadata', { lead: { id: lead.id }, patch: { deep: nested(32) } });
    expect([refusal.status, refusal.message]).toEqual([400, expect.stringContaining('the limit is 32')]);
  });
});

test.each([
  ['a list', []],
  ['a text', 'a'],
  ['null', null],
  ['nothing', undefined],
])('%s is no patch', async (_name, value) => {
  const refusal = await api.refused('lead.patchMetadata', { lead: { id: lead.id }, patch: value });
  expect(refusal).toMatchObject({ status: 400, details: { issues: [{ path: ['patch'] }] } });
});

test('64 callers patch different keys at once: every key is there', async () => {
  const patches = Array.from({ length: 64 }, (_, index) => patch({ [`key${index}`]: index }));
  for (const [index, { diff }] of (await Promise.all(patches)).entries()) {
    expect(diff).toEqual({ added: { [`key${index}`]: index }, updated: {}, removed: {} });
  }
  expect((await api.getLead(lead.id)).metadata).toEqual({ ...lead.metadata, ...keys(0, 64) });
});

function keys(from: number, to: number): Record<string, number> {
  return Object.fromEntries(Array.from({ length: to - from }, (_, index) => [`key${from + index}`, from + index]));
}

function nested(levels: number): unknown {
  return levels === 0 ? 1 : { n: nested(levels - 1) };
}
