import { expect, test } from 'vitest';
import { call } from '../harness/call.ts';
import { newTestFolder, serveForTest } from '../process/for-one-test.ts';
import { type Browser, openBrowser } from './browser.ts';
import { ownerEmail, password, setUpOwner, tokenIn } from './people.ts';

test('no password, token or cookie is in the log, however much is logged', async () => {
  const server = await serveForTest(await newTestFolder(), { LOG_LEVEL: 'trace' });
  const setupToken = tokenIn(server.setupUrl);
  await call(`${server.url}/setup?token=${setupToken}`);
  const owner = await setUpOwner(server);
  const { path } = await owner.mutate('member.invite', { email: 'bob@example.com', role: 'member' });
  await call(`${server.url}${path}`);
  const guest = openBrowser(server.url);
  await guest.send('/auth/invitation', { body: { token: tokenIn(path) } });
  await guest.enter('accept-invitation', { token: tokenIn(path), password: 'a password of Bob' });
  await guest.mutate('user.changePassword', { current: 'a password of Bob', next: 'a newer one of Bob' });
  const wrong = { email: ownerEmail, password: 'a wrong password' };
  await guest.send('/auth/sign-in', { body: wrong });
  await guest.send('/auth/sign-in', { body: `{"password":"a broken body` });
  await owner.send('/auth/sign-out', { method: 'POST' });
  await server.stop();

  const log = server.log();
  expect(log).toContain('/auth/sign-in');
  expect(log).toContain('/setup?token=***');
  const secrets = [
    setupToken,
    tokenIn(path),
    password,
    wrong.password,
    'of Bob',
    'a broken body',
    'tagsmith_session',
    ...tokensOf(owner, guest),
  ];
  for (const secret of secrets) expect(log).not.toContain(secret);
});

function tokensOf(...browsers: readonly Browser[]): readonly string[] {
  return browsers
    .flatMap(({ setCookie, token }) => [token, /^tagsmith_session=([\w-]{43})/.exec(setCookie ?? '')?.[1]])
    .filter((token) => token !== undefined);
}
