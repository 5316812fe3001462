import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { openChangeStream } from '../trpc/change-stream.ts';
import { trpcApi } from '../trpc/trpc-api.ts';
import type { Browser } from './browser.ts';
import { inviteTo, ownerEmail, setUpOwner, signInTo } from './people.ts';

let site: Site;
let owner: Browser;
let other: Browser;
beforeAll(async () => {
  site = await startSite();
  owner = await setUpOwner(site);
  other = await inviteTo(site.url, owner, { email: 'bob@example.com', role: 'member' });
});
afterAll(async () => {
  expect(site.log()).toBe('');
  await site.remove();
});

const idOf = async (browser: Browser) => (await browser.state()).session?.id ?? '';
const signIn = (userAgent: string) => signInTo(site.url, ownerEmail, { 'user-agent': userAgent });

describe('session.list', () => {
  test("has a user's own sessions, newest first, and says which one asks", async () => {
    const [phone, laptop] = [await signIn('Phone'), await signIn('Laptop')];
    const { items } = await phone.query('session.list');
    expect(items.slice(0, 2)).toEqual([
      { ...itemOf('Laptop'), id: await idOf(laptop), isCurrent: false },
      { ...itemOf('Phone'), id: await idOf(phone), isCurrent: true },
    ]);
    expect(items.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    expect(items.map(({ id }) => id)).not.toContain(await idOf(other));
    expect(JSON.stringify(items)).not.toContain(phone.token);
  });

  test('keeps of what a browser calls itself as much as is useful', async () => {
    const { items } = await (await signIn('x'.repeat(2_000))).query('session.list');
    expect(items[0]?.userAgent).toBe('x'.repeat(300));
  });
});

describe('session.revoke', () => {
  test('ends one of the own sessions at once, and no other', async () => {
    const [keeper, lost] = [await signIn('Keeper'), await signIn('Lost')];
    const id = await idOf(lost);
    expect(await keeper.mutate('session.revoke', { id })).toEqual({ id });
    expect(await lost.state()).toEqual({ setupNeeded: false, session: null });
    expect(await lost.refused('session.list')).toMatchObject({ status: 401, reason: 'session_invalid' });
    const { items } = await keeper.query('session.list');
    expect(items.map((item) => item.id)).not.toContain(id);
    expect(await keeper.mutate('session.revoke', { id })).toEqual({ id });
  });

  test('ends the stream of changes that it has open', async () => {
    const [keeper, lost] = [await signIn('Keeper'), await signIn('Lost')];
    const stream = await openChangeStream({
      url: site.url,
      key: { 'sec-fetch-site': 'same-origin', cookie: `tagsmith_session=${lost.token}` },
    });
    const lead = await keeper.api().createLead();
    expect(await stream.changes(1)).toMatchObject([{ subjectId: lead.id, source: 'ui', actor: { name: 'Ada' } }]);
    await keeper.mutate('session.revoke', { id: await idOf(lost) });
    expect(await stream.next()).toMatchObject({
      event: 'serialized-error',
      data: { data: { code: 'UNAUTHORIZED', kind: 'unauthenticated', reason: 'session_invalid' } },
    });
    expect(await stream.next()).toBeUndefined();
  });

  test('the one that asks, too', async () => {
    const browser = await signIn('Own');
    await browser.mutate('session.revoke', { id: await idOf(browser) });
    expect((await browser.state()).session).toBeNull();
  });

  test("of another's session looks like that of none", async () => {
    const refusals = await Promise.all(
      [await idOf(other), randomUUID()].map((id) => owner.refused('session.revoke', { id })),
    );
    for (const refusal of refusals) expect(refusal).toEqual(refusals[0]);
    expect(refusals[0]).toMatchObject({ status: 404, kind: 'not_found', reason: 'session_not_found' });
    expect((await other.state()).session).not.toBeNull();
  });

  test('of what is no id is refused', async () => {
    const refusal = await owner.refused('session.revoke', { id: 'x' });
    expect(refusal).toMatchObject({ status: 400, reason: 'input_invalid', details: { issues: [{ path: ['id'] }] } });
  });
});

test.each(['session.list', 'session.revoke', 'user.changePassword', 'user.listAccounts'])(
  'an API key has nothing to do with %s',
  async (name) => {
    const key = await site.newKey('Default', '--scope', 'admin');
    const body = { id: randomUUID(), current: 'x', next: 'correct horse battery' };
    const answer = await trpcApi(site.url, key).send(name, { method: 'POST', body });
    expect([answer.status, answer.body]).toMatchObject([403, { error: { data: { reason: 'session_required' } } }]);
  },
);

function itemOf(userAgent: string) {
  const time = expect.stringMatching(/^\d{4}-.+Z$/);
  return { createdAt: time, lastUsedAt: time, address: '127.0.0.1', userAgent };
}
