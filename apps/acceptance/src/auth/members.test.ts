import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { trpcApi } from '../trpc/trpc-api.ts';
import type { Browser } from './browser.ts';
import { inviteTo, ownerEmail, password, setUpOwner, signInTo } from './people.ts';

let site: Site;
let owner: Browser;
beforeAll(async () => {
  site = await startSite();
  owner = await setUpOwner(site);
});
afterAll(() => site.remove());

const freshEmail = () => `${randomUUID()}@example.com`;
const invite = (role: 'owner' | 'member' | 'viewer', email = freshEmail()) =>
  inviteTo(site.url, owner, { email, role });
const userIdOf = async (browser: Browser) => (await browser.state()).session?.user.id ?? '';
const roleOf = async (userId: string) =>
  (await owner.query('member.list')).members.find(({ user }) => user.id === userId)?.role;

describe('a role', () => {
  test.each([
    ['viewer', 'read'],
    ['member', 'write'],
    ['owner', 'admin'],
  ] as const)('%s has the scope %s', async (role, scope) => {
    const browser = await invite(role);
    const { session } = await browser.state();
    expect(session?.role).toBe(role);
    const { actor, ...current } = await browser.api().query('account.current');
    expect([current.scope, current.account.id]).toEqual([scope, session?.account.id]);
    expect(actor).toEqual({ kind: 'user', id: session?.user.id, name: session?.user.email });
  });

  test('viewer reads and does not write, as a read-only key', async () => {
    const viewer = (await invite('viewer')).api();
    const reader = trpcApi(site.url, await site.newKey('Default', '--scope', 'read'));
    const lead = await owner.api().createLead({ tags: ['One'] });
    expect(await viewer.getLead(lead.id)).toEqual(lead);
    for (const options of [{}, { dryRun: true }]) {
      const input = { lead: { id: lead.id }, tags: ['Two'], ...options };
      const { message, ...refusal } = await viewer.refused('lead.syncTags', input);
      const { message: ofKey, ...ofReader } = await reader.refused('lead.syncTags', input);
      expect(refusal).toEqual(ofReader);
      expect([message, ofKey]).toEqual(['You may only read in this account.', 'This API key is read-only.']);
    }
    expect(await viewer.getLead(lead.id)).toEqual(lead);
  });

  test('member writes leads and rules over nobody', async () => {
    const member = await invite('member');
    await member.api().createLead({ firstName: 'Jane' });
    const userId = await userIdOf(owner);
    const before = await owner.query('member.list');
    const refusals = [
      await member.refused('member.invite', { email: freshEmail(), role: 'owner' }),
      await member.refused('member.revokeInvitation', { id: randomUUID() }),
      await member.refused('member.setRole', { userId: await userIdOf(member), role: 'owner' }),
      await member.refused('member.remove', { userId }),
    ];
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ status: 403, reason: 'scope_missing', message: 'Only an owner may do this.' });
    }
    expect(await owner.query('member.list')).toEqual(before);
  });

  test('that is changed counts at once, in sessions that there are', async () => {
    const browser = await invite('viewer');
    const userId = await userIdOf(browser);
    const { member } = await owner.mutate('member.setRole', { userId, role: 'member' });
    expect(member).toMatchObject({ user: { id: userId }, role: 'member' });
    expect((await browser.state()).session?.role).toBe('member');
    await browser.api().createLead({});
    await owner.mutate('member.setRole', { userId, role: 'viewer' });
    expect(await browser.api().refused('lead.create')).toMatchObject({ status: 403 });
  });
});

describe('member.list', () => {
  test.each(['viewer', 'member'] as const)('tells a %s who is in the account, and not who is invited', async (role) => {
    await owner.mutate('member.invite', { email: freshEmail(), role: 'viewer' });
    const { members, invitations } = await owner.query('member.list');
    expect(invitations).not.toEqual([]);
    const browser = await invite(role);
    const told = await browser.query('member.list');
    expect(told.members.map(({ user }) => user.id)).toEqual([
      ...members.map(({ user }) => user.id),
      await userIdOf(browser),
    ]);
    expect(told.invitations).toEqual([]);
  });

  test.each(['read', 'write'])('is not for a key with the scope %s', async (scope) => {
    const key = await site.newKey('Default', '--scope', scope);
    const { status, body } = await trpcApi(site.url, key).send('member.list');
    expect([status, body]).toMatchObject([403, { error: { data: { reason: 'scope_missing' } } }]);
  });
});

describe('one who is removed', () => {
  test('is signed out at once and does not come in any more', async () => {
    const email = freshEmail();
    const browser = await invite('member', email);
    const userId = await userIdOf(browser);
    await owner.mutate('member.remove', { userId });
    expect((await browser.state()).session).toBeNull();
    expect(await browser.api().refused('lead.list')).toMatchObject({ status: 401, reason: 'session_invalid' });
    await expect(signInTo(site.url, email)).rejects.toThrow('401');
    expect(await roleOf(userId)).toBeUndefined();
  });

  test('comes back by an invitation, with the password from before and without the sessions', async () => {
    const email = freshEmail();
    const browser = await invite('member', email);
    const userId = await userIdOf(browser);
    await owner.mutate('member.remove', { userId });
    const back = await invite('viewer', email);
    expect((await back.state()).session).toMatchObject({ user: { id: userId, email }, role: 'viewer' });
    expect((await browser.state()).session).toBeNull();
  });
});

test.each(['member.setRole', 'member.remove'] as const)('%s of nobody is refused', async (name) => {
  const role = name === 'member.setRole' ? { role: 'viewer' } : {};
  const refusal = await owner.refused(name, { userId: randomUUID(), ...role });
  expect(refusal).toMatchObject({ status: 404, reason: 'member_not_found' });
});

test('member.list has everyone by when they came, and nobody else may see a password', async () => {
  const answer = await owner.query('member.list');
  expect(answer.members[0]).toEqual({
    user: { id: await userIdOf(owner), email: ownerEmail, name: 'Ada', createdAt: expect.stringMatching(/Z$/) },
    role: 'owner',
    since: expect.stringMatching(/Z$/),
  });
  const times = answer.members.map(({ since }) => since);
  expect(times.toSorted()).toEqual(times);
  for (const secret of [password, 'argon2', 'password']) expect(JSON.stringify(answer)).not.toContain(secret);
});
