import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { openBrowser } from './browser.ts';
import { ownerEmail, password, setUpOwner } from './people.ts';

describe.each([
  ['behind a proxy that is trusted', { TRUST_PROXY: 'true' }, true],
  ['where nobody is trusted', {}, false],
  ['where nobody is trusted, as is said', { TRUST_PROXY: 'false' }, false],
] as const)('%s', (_name, variables, isTrusted) => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite(variables);
    await setUpOwner(site);
  });
  afterAll(() => site.remove());

  const forwarded = {
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '203.0.113.7',
    'x-forwarded-host': 'leads.example',
  };

  test('the cookie is for TLS alone where the request came over it', async () => {
    const browser = openBrowser(site.url, forwarded);
    await browser.enter('sign-in', { email: ownerEmail, password });
    expect(browser.setCookie?.includes('; Secure')).toBe(isTrusted);
    expect(browser.setCookie).toContain('; HttpOnly');
    await browser.send('/auth/sign-out', { method: 'POST' });
    expect(browser.setCookie?.includes('; Secure')).toBe(isTrusted);
  });

  test('over plain HTTP it is not', async () => {
    const browser = openBrowser(site.url, { ...forwarded, 'x-forwarded-proto': 'http' });
    await browser.enter('sign-in', { email: ownerEmail, password });
    expect(browser.setCookie).not.toContain('Secure');
  });

  test("a session has the browser's address", async () => {
    const browser = openBrowser(site.url, forwarded);
    await browser.enter('sign-in', { email: ownerEmail, password });
    const { items } = await browser.query('session.list');
    expect(items[0]?.address).toBe(isTrusted ? '203.0.113.7' : '127.0.0.1');
  });

  test('a page is compared with the host that the browser asked', async () => {
    const browser = openBrowser(site.url, forwarded);
    await browser.enter('sign-in', { email: ownerEmail, password });
    const cookie = `tagsmith_session=${browser.token}`;
    const old = openBrowser(site.url, { ...forwarded, cookie, 'sec-fetch-site': '', origin: 'https://leads.example' });
    expect((await old.send('/auth/sign-out', { method: 'POST' })).status).toBe(403);
  });
});
