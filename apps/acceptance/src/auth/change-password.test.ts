import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { type Browser, openBrowser } from './browser.ts';
import { inviteTo, ownerEmail, password, setUpOwner, signInTo } from './people.ts';

let site: Site;
let owner: Browser;
beforeAll(async () => {
  site = await startSite();
  owner = await setUpOwner(site);
});
afterAll(() => site.remove());

const statusWith = async (email: string, tried: string) =>
  (await openBrowser(site.url).send('/auth/sign-in', { body: { email, password: tried } })).status;

describe('user.changePassword', () => {
  test('takes the new password from then on, and ends all other sessions of the user', async () => {
    const email = 'bob@example.com';
    const bob = await inviteTo(site.url, owner, { email, role: 'member' });
    const [phone, laptop] = [await signInTo(site.url, email), await signInTo(site.url, email)];
    const next = 'a new password 😀';
    const { user } = await phone.mutate('user.changePassword', { current: password, next });
    expect(user).toMatchObject({ email });
    const alive = [bob, phone, laptop, owner].map(async (browser) => (await browser.state()).session !== null);
    expect(await Promise.all(alive)).toEqual([false, true, false, true]);
    expect([await statusWith(email, next), await statusWith(email, password)]).toEqual([200, 401]);
    expect(await statusWith(ownerEmail, password)).toBe(200);
  });

  test.each<readonly [name: string, change: object, path: string]>([
    ['another current password', { current: `${password}!` }, 'current'],
    ['no current password', { current: undefined }, 'current'],
    ['a short new password', { next: 'too short' }, 'next'],
    ['a long new password', { next: 'x'.repeat(201) }, 'next'],
  ])('with %s is refused, and nothing ends', async (_name, change, path) => {
    const second = await signInTo(site.url, ownerEmail);
    const input = { current: password, next: 'another password', ...change };
    const refusal = await owner.refused('user.changePassword', input);
    expect(refusal).toMatchObject({ status: 400, reason: 'input_invalid', details: { issues: [{ path: [path] }] } });
    expect((await second.state()).session).not.toBeNull();
    expect(await statusWith(ownerEmail, password)).toBe(200);
  });

  test('guesses at the current password as rarely as a sign-in', async () => {
    const email = 'eve@example.com';
    const eve = await inviteTo(site.url, owner, { email, role: 'viewer' });
    const guess = { current: 'a guess at it', next: 'another password' };
    for (let count = 0; count < 5; count++) {
      expect(await eve.refused('user.changePassword', guess)).toMatchObject({ status: 400 });
    }
    const { status, headers, body } = await eve.send('/trpc/user.changePassword', { body: guess });
    expect([status, body]).toMatchObject([429, { error: { data: { reason: 'rate_limited' } } }]);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(800);
    expect(await statusWith(email, password)).toBe(429);
  });
});
