import { expect, test } from 'vitest';
import { connect } from '../harness/connect.ts';
import { newTestFolder, serveForTest } from '../process/for-one-test.ts';
import { errorOf, openBrowser } from './browser.ts';
import { inviteTo, ownerEmail, password, setUpOwner, signInTo, tokenIn } from './people.ts';

test.each(['SIGTERM', 'SIGKILL'] as const)('who was signed in stays so over a restart after %s', async (signal) => {
  const folder = await newTestFolder();
  const first = await serveForTest(folder);
  const owner = await setUpOwner(first);
  const { path } = await owner.mutate('member.invite', { email: 'bob@example.com', role: 'viewer' });
  const ended = await signInTo(first.url, ownerEmail);
  await ended.send('/auth/sign-out', { method: 'POST' });
  const { session } = await owner.state();
  await first.stop(signal);

  const second = await serveForTest(folder);
  const again = openBrowser(second.url, { cookie: `tagsmith_session=${owner.token}` });
  expect(await again.state()).toEqual({ setupNeeded: false, session });
  const over = openBrowser(second.url, { cookie: `tagsmith_session=${ended.token}` });
  expect(await over.state()).toEqual({ setupNeeded: false, session: null });
  const guest = openBrowser(second.url);
  const accepted = await guest.enter('accept-invitation', { token: tokenIn(path), password });
  expect(accepted).toMatchObject({ role: 'viewer', user: { email: 'bob@example.com' } });
});

test('an answer that a sign-in gave holds, whatever happens right after it', async () => {
  const folder = await newTestFolder();
  const first = await serveForTest(folder);
  const owner = await setUpOwner(first);
  await inviteTo(first.url, owner, { email: 'bob@example.com', role: 'member' });
  const tokens: string[] = [];
  const signingIn = async () => {
    for (;;) tokens.push((await signInTo(first.url, ownerEmail)).token ?? '');
  };
  const cutOff = Promise.allSettled([signingIn(), signingIn()]);
  while (tokens.length < 10) await new Promise(setImmediate);
  await first.stop('SIGKILL');
  await cutOff;

  const second = await serveForTest(folder);
  for (const token of tokens) {
    const { session } = await openBrowser(second.url, { cookie: `tagsmith_session=${token}` }).state();
    expect(session).toMatchObject({ user: { email: ownerEmail } });
  }
});

const day = 86_400_000;

/** Makes what is kept older, as time would. */
async function age(folder: string, table: 'browser_session' | 'invitation', by: number): Promise<void> {
  const database = await connect(folder);
  await database.run(`UPDATE ${table} SET created_at = created_at - ${by}, expires_at = expires_at - ${by}`);
  await database.close();
}

test.each([
  ['/auth/state', 'signing in'],
  ['/trpc/session.list', 'the typed API'],
])('a session that is used by %s, %s, lasts 30 days from then on; the cookie is renewed once a day', async (path) => {
  const folder = await newTestFolder();
  const owner = await setUpOwner(await serveForTest(folder));
  const { token } = owner;
  const renewed = async () => (await owner.send(path)).headers.get('set-cookie');
  expect(await renewed()).toBeNull();
  await age(folder, 'browser_session', 29 * day);
  expect(await renewed()).toBe(`tagsmith_session=${token}; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax`);
  // The renewal is written beside the answer.
  await expect.poll(renewed).toBeNull();
  await age(folder, 'browser_session', 29 * day);
  expect((await owner.state()).session).not.toBeNull();
});

test('a session that nobody used for 30 days is over', async () => {
  const folder = await newTestFolder();
  const owner = await setUpOwner(await serveForTest(folder));
  await age(folder, 'browser_session', 30 * day);
  expect(await owner.state()).toEqual({ setupNeeded: false, session: null });
  expect(await owner.refused('session.list')).toMatchObject({ status: 401, reason: 'session_invalid' });
});

test('an invitation is over after 7 days', async () => {
  const folder = await newTestFolder();
  const { url, setupUrl } = await serveForTest(folder);
  const owner = await setUpOwner({ url, setupUrl });
  const { path } = await owner.mutate('member.invite', { email: 'bob@example.com', role: 'member' });
  await age(folder, 'invitation', 7 * day);
  expect((await owner.query('member.list')).invitations).toEqual([]);
  const body = { token: tokenIn(path), password };
  const answer = await openBrowser(url).send('/auth/accept-invitation', { body });
  expect(errorOf(answer)).toMatchObject({ status: 404, reason: 'invitation_not_found' });
});
