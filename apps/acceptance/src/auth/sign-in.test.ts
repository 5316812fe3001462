import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { errorOf, openBrowser } from './browser.ts';
import { ownerEmail, password, setUpOwner, signInTo } from './people.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
  await setUpOwner(site);
});
afterAll(async () => {
  expect(site.log()).toBe('');
  await site.remove();
});

const signIn = (body: unknown, headers?: Record<string, string>) =>
  openBrowser(site.url).send('/auth/sign-in', { body, ...(headers === undefined ? {} : { headers }) });

describe('signing in', () => {
  test.each([
    ['as it was written', ownerEmail],
    ['in capitals', ownerEmail.toUpperCase()],
    ['with blanks around', `  ${ownerEmail} `],
  ])('takes the email %s', async (_name, email) => {
    const browser = await signInTo(site.url, email);
    expect(await browser.state()).toMatchObject({
      setupNeeded: false,
      session: { user: { email: ownerEmail, name: 'Ada' }, role: 'owner', account: { name: 'Default' } },
    });
  });

  test('sets a cookie that scripts do not see, that other sites do not send, and that lasts 30 days', async () => {
    const { setCookie } = await signInTo(site.url, ownerEmail);
    expect(setCookie).toMatch(/^tagsmith_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('makes a session each time', async () => {
    const [one, another] = [await signInTo(site.url, ownerEmail), await signInTo(site.url, ownerEmail)];
    expect(one.token).not.toBe(another.token);
    expect((await one.state()).session?.id).not.toBe((await another.state()).session?.id);
  });

  test('is refused alike for a wrong password and for an email that nobody has', async () => {
    const answers = await Promise.all([
      signIn({ email: ownerEmail, password: `${password}!` }),
      signIn({ email: 'nobody@example.com', password }),
      signIn({ email: 'no email at all', password }),
      signIn({ email: '', password: '' }),
    ]);
    for (const answer of answers) {
      expect(errorOf(answer)).toEqual({
        status: 401,
        kind: 'unauthenticated',
        reason: 'credentials_invalid',
        message: 'The email or the password is wrong.',
      });
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  test.each<readonly [name: string, body: unknown, headers: Record<string, string> | undefined, status: number]>([
    ['a body that is no JSON', '{"email":', undefined, 400],
    ['no body', '', undefined, 400],
    ['a list', [], undefined, 400],
    ['null', 'null', undefined, 400],
    ['an object as email', { email: {}, password }, undefined, 400],
    ['a NUL', { email: 'a\u0000@example.com', password }, undefined, 400],
    ['a field that would pollute', '{"__proto__":{"email":"x"},"password":"x"}', undefined, 400],
    ['a password without an end', { email: ownerEmail, password: 'x'.repeat(100_000) }, undefined, 400],
    ['a body over the limit', { email: ownerEmail, password: 'x'.repeat(1_100_000) }, undefined, 413],
    ['a form', 'email=ada', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a text', '{}', { 'content-type': 'text/plain' }, 415],
  ])('%s is refused in words', async (_name, body, headers, status) => {
    const refusal = errorOf(await signIn(body, headers));
    expect([refusal.status, refusal.kind]).toEqual([status, 'invalid']);
    expect(refusal.message).not.toContain(password);
  });
});

describe('signing out', () => {
  test('ends the session and takes the cookie away', async () => {
    const browser = await signInTo(site.url, ownerEmail);
    const { token } = browser;
    const answer = await browser.send('/auth/sign-out', { method: 'POST' });
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^tagsmith_session=; Max-Age=0; Path=\/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Lax$/,
    );
    const thief = openBrowser(site.url, { cookie: `tagsmith_session=${token}` });
    expect(await thief.state()).toMatchObject({ session: null });
    expect(await thief.refused('session.list')).toMatchObject({ status: 401, reason: 'session_invalid' });
  });

  test('ends no other', async () => {
    const [one, another] = [await signInTo(site.url, ownerEmail), await signInTo(site.url, ownerEmail)];
    await one.send('/auth/sign-out', { method: 'POST' });
    expect((await another.state()).session).not.toBeNull();
  });

  test.each([
    ['without a cookie', {}],
    ['with a cookie that means nothing', { cookie: 'tagsmith_session=nothing' }],
  ])('%s there is nothing to do', async (_name, headers) => {
    const answer = await openBrowser(site.url, headers).send('/auth/sign-out', { method: 'POST' });
    expect(answer.status).toBe(204);
  });
});

test.each([
  ['an empty one', ''],
  ['a token that never was', 'x'.repeat(43)],
  ['one without an end', 'x'.repeat(7_000)],
  ['signs that are no token', "' OR 1=1 --"],
])('a cookie that is no session, %s, is nobody', async (_name, token) => {
  const browser = openBrowser(site.url, { cookie: `tagsmith_session=${encodeURIComponent(token)}` });
  expect(await browser.state()).toEqual({ setupNeeded: false, session: null });
  expect(await browser.refused('member.list')).toMatchObject({ status: 401, kind: 'unauthenticated' });
});
