import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { type Procedure, type Refusal, type TrpcApi, trpcApi } from './trpc-api.ts';

let site: Site;
let api: TrpcApi;

beforeAll(async () => {
  site = await startSite();
  api = trpcApi(site.url, (await site.newTenant()).key);
});
afterAll(async () => {
  expect(site.log()).toBe('');
  await site.remove();
});

const issuesOf = ({ details }: Refusal) =>
  (details.issues as readonly { path: readonly (string | number)[]; message: string }[]).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

test('every issue is listed with its path, the first three in the message', async () => {
  const refusal = await api.refused('lead.create', {
    firstName: 'x'.repeat(501),
    email: 'jane',
    id: '42',
    contactId: 'short',
    createdAt: 'yesterday',
    tags: ['Fine', 7, ''],
    nickname: 'J',
  });
  const issues = issuesOf(refusal);
  expect(issues.toSorted()).toEqual([
    ': unknown field "nickname"',
    'contactId: must be 20 letters and digits',
    'createdAt: must be a time as ISO 8601 with a zone, such as 2026-01-31T09:30:00Z',
    'email: must be an email address',
    'firstName: must have at most 500 characters and this has 501',
    'id: must be a UUID',
    'tags.1: must be a text',
    'tags.2: must not be empty',
  ]);
  expect(refusal).toMatchObject({ status: 400, kind: 'invalid', reason: 'input_invalid' });
  expect(refusal.message).toMatch(/; and 5 more$/);
  expect((await api.query('lead.list')).items).toEqual([]);
});

describe('an unknown field is refused by name', () => {
  test.each<readonly [Procedure, object]>([
    ['account.current', {}],
    ['campaign.create', { name: 'Spring' }],
    ['campaign.list', {}],
    ['change.list', {}],
    ['lead.addTags', { lead: { email: 'a@example.com' }, tags: [] }],
    ['lead.bulkTags', { leads: [], action: 'clear' }],
    ['lead.create', {}],
    ['lead.delete', { lead: { email: 'a@example.com' } }],
    ['lead.get', { lead: { email: 'a@example.com' } }],
    ['lead.list', {}],
    ['lead.patchMetadata', { lead: { email: 'a@example.com' }, patch: {} }],
    ['lead.removeTags', { lead: { email: 'a@example.com' }, tags: [] }],
    ['lead.restore', { lead: { contactId: 'a'.repeat(20) } }],
    ['lead.syncTags', { lead: { email: 'a@example.com' }, tags: [] }],
    ['lead.tagMatching', { filter: {}, action: 'clear' }],
    ['lead.update', { lead: { email: 'a@example.com' } }],
    ['lead.upsert', {}],
    ['tag.create', { name: 'VIP' }],
    ['tag.delete', { tag: { number: 1 } }],
    ['tag.list', {}],
    ['tag.update', { tag: { number: 1 } }],
  ])('%s', async (name, input) => {
    const refusal = await api.refused(name, { ...input, surprise: 1, constructor: 2 });
    expect(issuesOf(refusal)).toEqual([': unknown field "surprise", "constructor"']);
  });
});

describe('what no input may hold is refused wherever it stands', () => {
  const places: readonly (readonly [name: string, put: (value: unknown) => object])[] = [
    ['a field', (value) => ({ firstName: value })],
    ['metadata', (value) => ({ metadata: { deep: [{ value }] } })],
    ['a tag', (value) => ({ tags: ['Fine', value] })],
    ['an unknown field', (value) => ({ unknown: [value] })],
  ];
  const values: readonly (readonly [name: string, value: unknown, words: string])[] = [
    ['NUL', 'a\0b', 'NUL'],
    ['a lone high surrogate', 'a\ud800', 'surrogate'],
    ['a lone low surrogate', '\udc00a', 'surrogate'],
    ['NUL in a key', { 'a\0b': 1 }, 'NUL'],
    ['a lone surrogate in a key', { '\ud800': 1 }, 'surrogate'],
    ['an own key __proto__', JSON.parse('{"__proto__":{"admin":true}}'), '__proto__'],
    ['65 levels', JSON.parse('['.repeat(65) + ']'.repeat(65)), '64 levels'],
  ];
  const rows = values.flatMap(([what, value, words]) =>
    places.map(([place, put]) => [what, place, put(value), words] as const),
  );

  test.each(rows)('%s in %s', async (_what, _place, input, words) => {
    const refusal = await api.refused('lead.create', input);
    expect(refusal).toMatchObject({ status: 400, kind: 'invalid', reason: 'input_invalid' });
    expect(refusal.message).toContain(words);
    expect((await api.query('lead.list')).items).toEqual([]);
  });
});

test('an input that is no object is refused by every procedure, or taken as none', async () => {
  for (const input of [null, [], [{}], 'text', 7, true]) {
    for (const name of [
      'lead.create',
      'lead.list',
      'lead.get',
      'tag.list',
      'account.current',
      'lead.bulkTags',
    ] as const) {
      const refusal = await api.refused(name, JSON.stringify(input));
      expect([name, input, refusal.status, issuesOf(refusal)]).toEqual([name, input, 400, [': must be an object']]);
    }
  }
});

test('text that a database could trip over is plain data', async () => {
  const texts = ["'; DROP TABLE lead; --", '"', '\\', '%_*?', '<script>alert(1)</script>', '\u202e', '🇨🇱👩‍👩‍👧'];
  for (const text of texts) {
    const lead = await api.createLead({ firstName: text, metadata: { [text]: text }, tags: [text] });
    expect(lead).toMatchObject({ firstName: text, metadata: { [text]: text }, tags: [{ name: text }] });
    expect(await api.getLead(lead.id)).toEqual(lead);
    expect((await api.query('lead.list', { tags: { all: [text] } })).items).toEqual([lead]);
  }
});
