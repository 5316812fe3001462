import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inviteTo, setUpOwner } from '../auth/people.ts';
import { type Site, startSite } from '../harness/site.ts';
import { type TrpcApi, trpcApi } from './trpc-api.ts';

let site: Site;
let admin: TrpcApi;
let stranger: TrpcApi;

beforeAll(async () => {
  site = await startSite();
  admin = trpcApi(site.url, (await site.newTenant({ scope: 'admin' })).key);
  stranger = trpcApi(site.url, (await site.newTenant({ scope: 'admin' })).key);
});
afterAll(() => site.remove());

const create = (input: object) => admin.mutate('apiKey.create', input);
const idsAndEnds = async () => (await admin.query('apiKey.list')).items.map(({ id, revokedAt }) => ({ id, revokedAt }));
const isInvalid = { status: 401, reason: 'key_invalid' };

describe('a new key', () => {
  test('works at once, with the scope and the end that it was given', async () => {
    const expiresAt = '2999-12-31T00:00:00.000Z';
    const { secret, apiKey } = await create({ name: ' Zapier ', scope: 'read', expiresAt });
    expect(apiKey).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      accountId: expect.any(String),
      name: 'Zapier',
      hint: secret.slice(0, 13),
      scope: 'read',
      createdAt: expect.stringMatching(/Z$/),
      expiresAt,
      revokedAt: null,
      lastUsedAt: null,
    });
    const current = await trpcApi(site.url, secret).query('account.current');
    expect(current).toMatchObject({ account: { id: apiKey.accountId }, actor: { id: apiKey.id }, scope: 'read' });
  });

  test('writes and never ends, unless said otherwise', async () => {
    const { apiKey } = await create({ name: 'Plain' });
    expect([apiKey.scope, apiKey.expiresAt]).toEqual(['write', null]);
  });

  test('is shown once: no later answer holds its secret', async () => {
    const { secret, apiKey } = await create({ name: 'Once' });
    const listed = await admin.query('apiKey.list');
    expect(listed.items).toContainEqual(apiKey);
    const revoked = await admin.mutate('apiKey.revoke', { id: apiKey.id });
    const history = await admin.query('change.list', { limit: 100 });
    expect(JSON.stringify([listed, revoked, history])).not.toContain(secret);
  });

  test('is not made by a dry run', async () => {
    const before = await admin.query('apiKey.list');
    await create({ name: 'Never', dryRun: true });
    expect(await admin.query('apiKey.list')).toEqual(before);
  });

  test.each([
    ['no name', {}, 'name'],
    ['a blank name', { name: ' ' }, 'name'],
    ['an unknown scope', { name: 'Key', scope: 'root' }, 'scope'],
    ['an end that is no time', { name: 'Key', expiresAt: 'soon' }, 'expiresAt'],
  ])('with %s is refused', async (_name, input, field) => {
    const refusal = await admin.refused('apiKey.create', input);
    expect(refusal).toMatchObject({ status: 400, details: { issues: [{ path: [field] }] } });
  });
});

describe('a key that is revoked', () => {
  test('ends at once, stays in the list, and is revoked again without harm', async () => {
    const { secret, apiKey } = await create({ name: 'Old' });
    const api = trpcApi(site.url, secret);
    await api.query('lead.list');
    const { apiKey: revoked } = await admin.mutate('apiKey.revoke', { id: apiKey.id });
    expect(await api.refused('lead.list')).toMatchObject(isInvalid);
    expect(revoked.revokedAt).toMatch(/Z$/);
    expect(await admin.mutate('apiKey.revoke', { id: apiKey.id })).toEqual({
      apiKey: { ...revoked, lastUsedAt: expect.anything() },
    });
    const { items } = await admin.query('apiKey.list');
    expect(items.find(({ id }) => id === apiKey.id)?.revokedAt).toBe(revoked.revokedAt);
  });
});

describe('two accounts', () => {
  test('one neither sees nor revokes the keys of the other, and cannot tell them from none', async () => {
    const { secret, apiKey } = await create({ name: 'Mine' });
    const { items } = await stranger.query('apiKey.list');
    expect(items.map(({ accountId }) => accountId)).not.toContain(apiKey.accountId);
    const foreign = await stranger.refused('apiKey.revoke', { id: apiKey.id });
    expect(foreign).toMatchObject({ status: 404, reason: 'key_not_found' });
    expect(await stranger.refused('apiKey.revoke', { id: randomUUID() })).toEqual(foreign);
    expect((await trpcApi(site.url, secret).query('account.current')).actor.name).toBe('Mine');
  });
});

describe('without the scope admin', () => {
  const calls = [
    ['apiKey.list', {}],
    ['apiKey.create', { name: 'More', scope: 'admin' }],
    ['apiKey.revoke', { id: randomUUID() }],
  ] as const;

  test.each(['read', 'write'])('a key with the scope %s neither sees nor makes keys', async (scope) => {
    const api = trpcApi(site.url, await site.newKey('Account 1', '--scope', scope));
    const before = await idsAndEnds();
    for (const [name, input] of calls) {
      expect([name, await api.refused(name, input)]).toMatchObject([
        name,
        { status: 403, reason: 'scope_missing', details: { held: scope, needed: 'admin' } },
      ]);
    }
    expect(await idsAndEnds()).toEqual(before);
  });

  test('nor does a member; an owner does', async () => {
    const owner = await setUpOwner(site);
    const { apiKey } = await owner.api().mutate('apiKey.create', { name: 'From the browser' });
    expect((await owner.api().query('apiKey.list')).items).toContainEqual(apiKey);
    const member = (await inviteTo(site.url, owner, { email: 'member@example.com', role: 'member' })).api();
    for (const [name, input] of calls) {
      expect([name, await member.refused(name, input)]).toMatchObject([name, { status: 403, reason: 'scope_missing' }]);
    }
  });
});
