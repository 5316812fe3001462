import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { trpcApi } from '../trpc/trpc-api.ts';
import { type Browser, errorOf } from './browser.ts';
import { inviteTo, ownerOfAnother, setUpOwner, signInTo } from './people.ts';

let site: Site;
let owner: Browser;
beforeAll(async () => {
  site = await startSite();
  owner = await setUpOwner(site);
});
afterAll(() => site.remove());

const accountOf = async (browser: Browser) => (await browser.state()).session?.account.id ?? '';
const move = (browser: Browser, accountId: unknown, headers = {}) =>
  browser.send('/auth/switch-account', { body: { accountId }, headers });

/** An owner of an account of their own, who is a viewer of the first one too, and signed in there. */
async function memberOfTwo() {
  const email = `${randomUUID()}@example.com`;
  const stranger = await ownerOfAnother(site, email);
  const guest = await inviteTo(site.url, owner, { email, role: 'viewer' });
  return { email, guest, own: await accountOf(stranger), first: await accountOf(guest) };
}

describe('who is a member of two accounts', () => {
  test('sees both, and who is of one sees one', async () => {
    const { guest, own, first } = await memberOfTwo();
    const { items } = await guest.query('user.listAccounts');
    expect(items.map(({ account, role, isCurrent }) => [account.id, role, isCurrent]).toSorted()).toEqual(
      [
        [own, 'owner', false],
        [first, 'viewer', true],
      ].toSorted(),
    );
    expect((await owner.query('user.listAccounts')).items).toEqual([
      { account: { id: first, name: 'Default' }, role: 'owner', isCurrent: true },
    ]);
  });

  test('goes from one to the other, with the rights and the leads of each', async () => {
    const { email, guest, own, first } = await memberOfTwo();
    const { id: ofFirst } = await owner.api().createLead({ firstName: 'First' });
    const { token: before } = guest;
    const answer = await move(guest, own);
    expect([answer.status, answer.body]).toMatchObject([200, { session: { account: { id: own }, role: 'owner' } }]);
    expect(guest.setCookie).toMatch(/^tagsmith_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(guest.token).not.toBe(before);

    expect((await guest.api().query('lead.list')).items).toEqual([]);
    expect(await guest.api().refused('lead.get', { lead: { id: ofFirst } })).toMatchObject({ status: 404 });
    const { id: ofOwn } = await guest.api().createLead({ firstName: 'Own' });
    expect(await owner.api().refused('lead.get', { lead: { id: ofOwn } })).toMatchObject({ status: 404 });

    const old = trpcApi(site.url, undefined, {
      cookie: `tagsmith_session=${before}`,
      'sec-fetch-site': 'same-origin',
    });
    expect(await old.refused('lead.list')).toMatchObject({ status: 401, reason: 'session_invalid' });
    // Signing in comes back to the account where one was last.
    expect(await accountOf(await signInTo(site.url, email))).toBe(own);

    await move(guest, first);
    expect(await guest.api().getLead(ofFirst)).toMatchObject({ firstName: 'First' });
    expect(await guest.api().refused('lead.create')).toMatchObject({ status: 403, reason: 'scope_missing' });
  });

  test('stays in the other when taken out of one, and does not come back to it', async () => {
    const { guest, own, first } = await memberOfTwo();
    const userId = (await guest.state()).session?.user.id;
    await move(guest, own);
    await owner.mutate('member.remove', { userId });
    expect(await accountOf(guest)).toBe(own);
    expect((await guest.query('user.listAccounts')).items).toHaveLength(1);
    expect(errorOf(await move(guest, first))).toMatchObject({ status: 404, reason: 'account_not_found' });
  });
});

test('nobody comes into an account that they are no member of', async () => {
  const { accountId } = await site.newTenant();
  const before = await owner.state();
  const refusals = [];
  for (const id of [accountId, randomUUID()]) refusals.push(errorOf(await move(owner, id)));
  expect(refusals[0]).toMatchObject({ status: 404, kind: 'not_found', reason: 'account_not_found' });
  expect(refusals[1]).toEqual(refusals[0]);
  for (const id of ['x', undefined, 1]) expect(errorOf(await move(owner, id))).toMatchObject({ status: 400 });
  expect(await owner.state()).toEqual(before);
});

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a site beside ours', { 'sec-fetch-site': 'same-site' }],
  ['an old browser elsewhere', { 'sec-fetch-site': '', origin: 'https://evil.example' }],
])('%s moves nobody', async (_name, headers) => {
  const { guest, own, first } = await memberOfTwo();
  expect(errorOf(await move(guest, own, headers))).toMatchObject({ status: 403, reason: 'cross_site' });
  expect(await accountOf(guest)).toBe(first);
});

test('without a session there is nowhere to go from, and a key is none', async () => {
  const { accountId, key } = await site.newTenant({ scope: 'admin' });
  for (const headers of [{}, { authorization: `Bearer ${key}` }]) {
    const request = { method: 'POST', body: { accountId }, headers: { 'sec-fetch-site': 'same-origin', ...headers } };
    const answer = await call(`${site.url}/auth/switch-account`, request);
    expect(errorOf(answer)).toMatchObject({ status: 401, reason: 'session_invalid' });
    expect(answer.headers.get('set-cookie')).toBeNull();
  }
});
