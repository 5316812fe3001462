import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { resultOf, trpcApi } from '../trpc/trpc-api.ts';
import { type Browser, errorOf, openBrowser } from './browser.ts';
import { inviteTo, ownerEmail, ownerOfAnother, password, setUpOwner, tokenIn } from './people.ts';
import type { PersonMutations } from './wire.ts';

let site: Site;
let owner: Browser;
beforeAll(async () => {
  site = await startSite();
  owner = await setUpOwner(site);
});
afterAll(() => site.remove());

const freshEmail = () => `${randomUUID()}@example.com`;
const accept = (token: string, body: object = {}) =>
  openBrowser(site.url).send('/auth/accept-invitation', { body: { token, password, ...body } });
const openIds = async () => (await owner.query('member.list')).invitations.map(({ id }) => id);

const notOpen = { status: 404, kind: 'not_found', reason: 'invitation_not_found' };

describe('an invitation', () => {
  test('is a path that is shown once, and open for 7 days', async () => {
    const email = freshEmail();
    const { invitation, path } = await owner.mutate('member.invite', { email, role: 'viewer' });
    expect(path).toMatch(/^\/invitation\?token=[\w-]{43}$/);
    expect(invitation).toMatchObject({ email, role: 'viewer' });
    expect(Date.parse(invitation.expiresAt) - Date.parse(invitation.createdAt)).toBe(7 * 86_400_000);
    const list = await owner.query('member.list');
    expect(list.invitations).toContainEqual(invitation);
    expect(JSON.stringify(list)).not.toContain(tokenIn(path));
  });

  test('makes a user with a password and a name of their own, who is signed in', async () => {
    const email = freshEmail();
    const { invitation, path } = await owner.mutate('member.invite', { email, role: 'member' });
    const browser = openBrowser(site.url);
    const session = await browser.enter('accept-invitation', { token: tokenIn(path), password, name: 'Bob' });
    expect(session).toMatchObject({ user: { email, name: 'Bob' }, role: 'member', account: { name: 'Default' } });
    expect((await browser.state()).session).toEqual(session);
    expect(browser.setCookie).toMatch(/^tagsmith_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await openIds()).not.toContain(invitation.id);
  });

  test('is taken by one of several who have the link', async () => {
    const { path } = await owner.mutate('member.invite', { email: freshEmail(), role: 'member' });
    const answers = await Promise.all(Array.from({ length: 4 }, () => accept(tokenIn(path))));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const others = answers.filter(({ status }) => status !== 201).map(errorOf);
    for (const { kind } of others) expect(['conflict', 'not_found']).toContain(kind);
    expect(errorOf(await accept(tokenIn(path)))).toMatchObject(notOpen);
  });

  test('that is taken back opens nothing', async () => {
    const { invitation, path } = await owner.mutate('member.invite', { email: freshEmail(), role: 'member' });
    expect(await owner.mutate('member.revokeInvitation', { id: invitation.id })).toEqual({ invitation });
    expect(errorOf(await accept(tokenIn(path)))).toMatchObject(notOpen);
    expect(await openIds()).not.toContain(invitation.id);
    const again = await owner.refused('member.revokeInvitation', { id: invitation.id });
    expect(again).toMatchObject({ status: 404, reason: 'invitation_not_found' });
  });

  test('takes the place of an earlier one of the same email', async () => {
    const email = freshEmail();
    const first = await owner.mutate('member.invite', { email, role: 'owner' });
    const second = await owner.mutate('member.invite', { email: email.toUpperCase(), role: 'viewer' });
    expect(errorOf(await accept(tokenIn(first.path)))).toMatchObject(notOpen);
    const { body } = await accept(tokenIn(second.path));
    expect(body).toMatchObject({ session: { role: 'viewer' } });
  });

  test('of a member is refused', async () => {
    const refusal = await owner.refused('member.invite', { email: ` ${ownerEmail.toUpperCase()} `, role: 'viewer' });
    expect(refusal).toMatchObject({ status: 409, kind: 'conflict', reason: 'member_exists' });
  });

  test.each<readonly [name: string, input: object, path: string]>([
    ['no email', { role: 'member' }, 'email'],
    ['a wrong email', { email: 'bob', role: 'member' }, 'email'],
    ['no role', { email: 'bob@example.com' }, 'role'],
    ['a role that there is not', { email: 'bob@example.com', role: 'admin' }, 'role'],
  ])('with %s is refused', async (_name, input, path) => {
    const refusal = await owner.refused('member.invite', input);
    expect(refusal).toMatchObject({ status: 400, details: { issues: [{ path: [path] }] } });
  });

  test('is not opened by what is no token, and a short password uses none up', async () => {
    for (const token of ['', 'x'.repeat(43)]) expect(errorOf(await accept(token))).toMatchObject(notOpen);
    const { path } = await owner.mutate('member.invite', { email: freshEmail(), role: 'member' });
    const refusal = errorOf(await accept(tokenIn(path), { password: 'too short' }));
    expect(refusal).toMatchObject({ status: 400, issues: [{ path: ['password'] }] });
    expect((await accept(tokenIn(path))).status).toBe(201);
  });

  test('by a dry run leaves nothing', async () => {
    const before = await openIds();
    const { path } = await owner.mutate('member.invite', { email: freshEmail(), role: 'owner', dryRun: true });
    expect(errorOf(await accept(tokenIn(path)))).toMatchObject(notOpen);
    expect(await openIds()).toEqual(before);
  });
});

describe('what an invitation is, before it is accepted', () => {
  const look = (token: unknown) => openBrowser(site.url).send('/auth/invitation', { body: { token } });

  test('is told to who has the link, and changes nothing', async () => {
    const email = freshEmail();
    const { invitation, path } = await owner.mutate('member.invite', { email, role: 'viewer' });
    for (const _twice of [1, 2]) {
      const { status, body, headers } = await look(tokenIn(path));
      const { expiresAt } = invitation;
      const told = { account: { name: 'Default' }, email, role: 'viewer', invitedBy: 'Ada', expiresAt, isKnown: false };
      expect([status, body]).toEqual([200, told]);
      expect([headers.get('cache-control'), headers.get('set-cookie')]).toEqual(['no-store', null]);
    }
    expect(await openIds()).toContain(invitation.id);
  });

  test('names no person where a key invites, and says that the email has a user', async () => {
    const email = freshEmail();
    await ownerOfAnother(site, email);
    const api = trpcApi(site.url, await site.newKey('Default', '--scope', 'admin'));
    const invited = await api.send('member.invite', { method: 'POST', body: { email, role: 'member' } });
    const { path } = resultOf<PersonMutations['member.invite']>(invited);
    expect((await look(tokenIn(path))).body).toMatchObject({ invitedBy: null, isKnown: true });
  });

  test('is not told once it is over: used, taken back, or never there', async () => {
    const used = await owner.mutate('member.invite', { email: freshEmail(), role: 'member' });
    await accept(tokenIn(used.path));
    const revoked = await owner.mutate('member.invite', { email: freshEmail(), role: 'member' });
    await owner.mutate('member.revokeInvitation', { id: revoked.invitation.id });
    const answers = [];
    for (const token of [tokenIn(used.path), tokenIn(revoked.path), 'x'.repeat(43)]) answers.push(await look(token));
    for (const answer of answers) expect(errorOf(answer)).toEqual(errorOf(answers[0] ?? answer));
    expect(errorOf(answers[0] ?? (await look('')))).toMatchObject(notOpen);
    expect(errorOf(await look(undefined))).toMatchObject({ status: 400, issues: [{ path: ['token'] }] });
  });
});

describe('a user of another account', () => {
  test('joins with the password that they have, and with no other', async () => {
    const email = freshEmail();
    const stranger = await ownerOfAnother(site, email);
    const { path } = await owner.mutate('member.invite', { email, role: 'viewer' });
    const wrong = errorOf(await accept(tokenIn(path), { password: 'not the password' }));
    expect(wrong).toMatchObject({ status: 401, kind: 'unauthenticated', reason: 'credentials_invalid' });
    const { body } = await accept(tokenIn(path), { name: 'Somebody else' });
    const { session } = await stranger.state();
    expect(body).toMatchObject({ session: { user: session?.user, role: 'viewer', account: { name: 'Default' } } });
    expect(session?.role).toBe('owner');
  });

  test('sees none of its members, invitations and leads, and changes none', async () => {
    const stranger = await ownerOfAnother(site, freshEmail());
    const guest = await inviteTo(site.url, owner, { email: freshEmail(), role: 'member' });
    const userId = (await guest.state()).session?.user.id;
    const { invitation } = await owner.mutate('member.invite', { email: freshEmail(), role: 'member' });
    const lead = await owner.api().createLead({ firstName: 'Secret' });
    const before = await owner.query('member.list');

    const { members, invitations } = await stranger.query('member.list');
    expect([members.map(({ user }) => user.id), invitations]).toEqual([
      [(await stranger.state()).session?.user.id],
      [],
    ]);
    const nobody = randomUUID();
    for (const id of [userId, nobody]) {
      for (const [name, more] of [
        ['member.setRole', { role: 'viewer' }],
        ['member.remove', {}],
      ] as const) {
        const refusal = await stranger.refused(name, { userId: id, ...more });
        expect(refusal).toMatchObject({ status: 404, reason: 'member_not_found', details: {} });
      }
    }
    const revoked = await stranger.refused('member.revokeInvitation', { id: invitation.id });
    expect(revoked).toEqual(await stranger.refused('member.revokeInvitation', { id: nobody }));
    const input = { lead: { id: lead.id } };
    expect(await stranger.api().refused('lead.get', input)).toMatchObject({ status: 404, reason: 'lead_not_found' });
    expect(await owner.query('member.list')).toEqual(before);
  });
});
