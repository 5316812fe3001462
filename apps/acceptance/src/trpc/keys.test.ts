import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runJson } from '../harness/server-process.ts';
import { type Site, startSite } from '../harness/site.ts';
import { queryPath, refusalOf, type TrpcApi, trpcApi } from './trpc-api.ts';
import type { Lead, MutationResults } from './wire.ts';

let site: Site;
let owner: TrpcApi;
let lead: Lead;
const account = 'Account 1';

beforeAll(async () => {
  site = await startSite();
  owner = trpcApi(site.url, (await site.newTenant()).key);
  lead = await owner.createLead({ tags: ['One'] });
});
afterAll(() => site.remove());

const unauthenticated = (reason: string) => ({ status: 401, kind: 'unauthenticated', reason, details: {} });

describe('a request without a key that is valid', () => {
  test.each<readonly [name: string, headers: Record<string, string>, reason: string]>([
    ['no header', {}, 'key_missing'],
    ['an empty header', { authorization: '' }, 'key_missing'],
    ['no token', { authorization: 'Bearer ' }, 'key_missing'],
    ['another scheme', { authorization: 'Basic bnhyOmxpdmU=' }, 'key_missing'],
    ["Nexor's header", { 'x-api-key': 'nxr_live_x' }, 'key_missing'],
    ['an unknown key', { authorization: `Bearer nxr_live_${'x'.repeat(32)}` }, 'key_invalid'],
    ['nonsense', { authorization: "Bearer '--" }, 'key_invalid'],
    ['a very long one', { authorization: `Bearer ${'x'.repeat(8_000)}` }, 'key_invalid'],
  ])('%s', async (_name, headers, reason) => {
    const stranger = trpcApi(site.url);
    const read = await stranger.send(queryPath('lead.get', { lead: { id: lead.id } }), { headers });
    const body = { lead: { id: lead.id }, tags: [] };
    const write = await stranger.send('lead.syncTags', { method: 'POST', headers, body });
    for (const answer of [read, write]) expect(refusalOf(answer)).toMatchObject(unauthenticated(reason));
    expect(await owner.getLead(lead.id)).toEqual(lead);
  });

  test('an expired one', async () => {
    const key = await site.newKey(account, '--expires', '2020-01-01T00:00:00Z');
    const refusal = await trpcApi(site.url, key).refused('lead.list');
    expect(refusal).toMatchObject(unauthenticated('key_invalid'));
  });

  test('one that is revoked while the server runs', async () => {
    const key = await site.newKey(account);
    const api = trpcApi(site.url, key);
    const { actor } = await api.query('account.current');
    await runJson(site.folder, ['keys', 'revoke', String(actor.id)]);
    expect(await api.refused('lead.list')).toMatchObject(unauthenticated('key_invalid'));
  });

  test('looks the same whatever is wrong with the key', async () => {
    const expired = await site.newKey(account, '--expires', '2020-01-01T00:00:00Z');
    const answers = [expired, `nxr_live_${'y'.repeat(32)}`].map((key) => trpcApi(site.url, key).refused('lead.list'));
    const [first, second] = await Promise.all(answers);
    expect(first).toEqual(second);
  });
});

test('the scheme is taken in any case', async () => {
  const { account: current } = await owner.query('account.current');
  const key = await site.newKey(account);
  for (const scheme of ['bearer', 'BEARER', 'Bearer ']) {
    const { status, body } = await trpcApi(site.url).send('account.current', {
      headers: { authorization: `${scheme} ${key}` },
    });
    expect([status, body]).toMatchObject([200, { result: { data: { account: current } } }]);
  }
});

test('account.current says whose the key is', async () => {
  const key = await site.newKey(account, '--scope', 'admin');
  const answer = await trpcApi(site.url, key).query('account.current');
  expect(answer).toEqual({
    account: {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: account,
      locationId: expect.stringMatching(/^[A-Za-z0-9]{20}$/),
      defaultCountry: null,
      createdAt: expect.stringMatching(/Z$/),
    },
    actor: { kind: 'apiKey', id: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'Test' },
    scope: 'admin',
  });
  expect(JSON.stringify(answer)).not.toContain(key);
});

test('a read-only key reads everything and writes nothing', async () => {
  const reader = trpcApi(site.url, await site.newKey(account, '--scope', 'read'));
  expect(await reader.getLead(lead.id)).toEqual(lead);
  for (const list of ['lead.list', 'tag.list', 'campaign.list', 'change.list'] as const) {
    expect(await reader.query(list)).toEqual(await owner.query(list));
  }
  const ref = { lead: { id: lead.id } };
  const tag = { tag: { id: lead.tags[0]?.id } };
  const writes: Readonly<Record<keyof MutationResults, object>> = {
    'campaign.create': { name: 'Spring' },
    'lead.addTags': { ...ref, tags: ['Two'] },
    'lead.bulkTags': { leads: [ref.lead], action: 'clear' },
    'lead.create': {},
    'lead.delete': ref,
    'lead.patchMetadata': { ...ref, patch: { a: 1 } },
    'lead.removeTags': { ...ref, tags: ['One'] },
    'lead.restore': ref,
    'lead.syncTags': { ...ref, tags: [] },
    'lead.tagMatching': { filter: {}, action: 'clear' },
    'lead.update': { ...ref, set: { firstName: 'John' } },
    'lead.upsert': { email: 'new@example.com' },
    'tag.create': { name: 'Two' },
    'tag.delete': tag,
    'tag.update': { ...tag, name: 'Two' },
  };
  const before = await owner.query('change.list');
  for (const [name, input] of Object.entries(writes)) {
    for (const options of [{}, { dryRun: true }]) {
      const refusal = await reader.refused(name as keyof MutationResults, { ...input, ...options });
      expect([name, refusal]).toMatchObject([name, { status: 403, kind: 'forbidden', reason: 'scope_missing' }]);
      expect(refusal.details).toEqual({ held: 'read', needed: 'write' });
    }
  }
  expect(await owner.query('change.list')).toEqual(before);
});
