import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { openBrowser } from './browser.ts';
import { ownerEmail, password, setUpOwner } from './people.ts';

// Behind a proxy, so that a test can come from any address.
let site: Site;
beforeAll(async () => {
  site = await startSite({ TRUST_PROXY: 'true' });
  await setUpOwner(site);
});
afterAll(() => site.remove());

let addresses = 0;
const newAddress = () => `192.0.2.${++addresses}`;

const signIn = async (address: string, email: string, tried = 'wrong password') => {
  const browser = openBrowser(site.url, { 'x-forwarded-for': address });
  return browser.send('/auth/sign-in', { body: { email, password: tried } });
};

const tooMany = { error: { kind: 'limit_exceeded', reason: 'rate_limited' } };

test('an address fails 10 times a minute, whatever the email, and others go on', async () => {
  const [address, other] = [newAddress(), newAddress()];
  for (let count = 0; count < 10; count++) {
    expect((await signIn(address, `nobody${count}@example.com`)).status).toBe(401);
  }
  for (const email of ['another@example.com', ownerEmail]) {
    const { status, headers, body } = await signIn(address, email, password);
    expect([status, body]).toMatchObject([429, tooMany]);
    const retryAfter = Number(headers.get('retry-after'));
    expect([retryAfter >= 1, retryAfter <= 60]).toEqual([true, true]);
  }
  expect((await signIn(other, ownerEmail, password)).status).toBe(200);
});

test.each([
  ['that is known', () => ownerEmail],
  ['that nobody has', () => 'nobody@example.com'],
])('an email %s is failed with 5 times in 15 minutes, from wherever', async (_name, email) => {
  for (let count = 0; count < 5; count++) expect((await signIn(newAddress(), email())).status).toBe(401);
  for (const tried of ['wrong password', password]) {
    const { status, headers, body } = await signIn(newAddress(), ` ${email().toUpperCase()}`, tried);
    expect([status, body]).toMatchObject([429, tooMany]);
    const retryAfter = Number(headers.get('retry-after'));
    expect([retryAfter > 800, retryAfter <= 900]).toEqual([true, true]);
  }
});

test('many tries at once are no way around', async () => {
  const tries = Array.from({ length: 12 }, () => signIn(newAddress(), 'parallel@example.com'));
  const statuses = (await Promise.all(tries)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(5);
  expect(statuses.filter((status) => status === 429)).toHaveLength(7);
});

test('what a client writes into the header itself changes nothing: the proxy adds the address behind it', async () => {
  const address = newAddress();
  const statuses = [];
  for (let count = 0; count < 11; count++) {
    statuses.push((await signIn(`198.51.100.${count}, ${address}`, `spoof${count}@example.com`)).status);
  }
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
});
