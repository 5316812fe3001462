import { expect, test } from 'vitest';
import { newTestFolder, serveForTest } from '../process/for-one-test.ts';
import { openBrowser } from './browser.ts';
import { ownerEmail, password, setUpOwner } from './people.ts';

test.each([
  ['a setup link', 'setup', { email: ownerEmail }, 401],
  ['an invitation that is looked at', 'invitation', {}, 404],
  ['an invitation', 'accept-invitation', {}, 404],
])('%s is guessed at 20 times a minute by an address', async (_name, path, more, status) => {
  const server = await serveForTest(await newTestFolder());
  const token = 'x'.repeat(43);
  const body = path === 'invitation' ? { token } : { token, password, ...more };
  const guess = () => openBrowser(server.url).send(`/auth/${path}`, { body });
  for (let count = 0; count < 20; count++) expect((await guess()).status).toBe(status);
  const { status: limited, headers, body: answer } = await guess();
  expect([limited, answer]).toMatchObject([429, { error: { kind: 'limit_exceeded', reason: 'rate_limited' } }]);
  expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  // Who has the link is not who guesses.
  await setUpOwner(server);
});
