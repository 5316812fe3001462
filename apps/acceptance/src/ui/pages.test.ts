import type { Cookie } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call } from '../harness/call.ts';
import { expectAccessible } from './expect-accessible.ts';
import { looks, wide } from './looks.ts';
import { startOwnedSite } from './owned-site.ts';
import type { UiSite } from './ui-site.ts';

let site: UiSite;
let session: Cookie;
beforeAll(async () => {
  ({ site, session } = await startOwnedSite());
});
afterAll(() => site.remove());

describe('an account without leads', () => {
  test.each(looks)('says how the first ones come in: $name', async (look) => {
    const page = await site.newPage(look, { session });
    await page.goto('/');
    await page.getByText('No leads yet').waitFor();
    await page.getByRole('button', { name: 'Account: Ada' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Copy: Create a lead' }).click();
    const copied = await page.evaluate('navigator.clipboard.readText()');
    expect(copied).toContain(`curl -X POST ${site.url}/api/public/leads`);
  });
});

describe('every page', () => {
  test.each(looks)('an address that there is not says so: $name', async (look) => {
    const page = await site.newPage(look, { session });
    await page.goto('/nothing/here');
    await page.getByText('There is no such page').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Go to leads' }).click();
    await page.getByRole('heading', { name: 'No leads yet' }).waitFor();
  });

  test('theme and language are chosen, and stay', async () => {
    const page = await site.newPage(wide, { session });
    await page.goto('/leads');
    await page.getByRole('button', { name: 'Account: Ada' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await page.getByRole('button', { name: 'Account: Ada' }).click();
    await expectAccessible(page);
    await page.getByRole('menuitemradio', { name: 'Español' }).click();
    await page.getByText('Aún no hay leads').waitFor();
    await page.reload();
    await page.getByText('Aún no hay leads').waitFor();
    const root = page.locator('html');
    expect([await root.getAttribute('data-theme'), await root.getAttribute('lang')]).toEqual(['dark', 'es']);
    await expectAccessible(page);
  });

  test('speaks the browser’s language where it can', async () => {
    const page = await site.newPage(wide, { locale: 'es-CL' });
    await page.goto('/sign-in');
    await page.getByRole('heading', { name: 'Iniciar sesión' }).waitFor();
  });

  test('? lists the keys, and Escape gives the focus back', async () => {
    const page = await site.newPage(wide, { session });
    await page.goto('/leads');
    await page.getByText('No leads yet').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('says that the browser is offline', async () => {
    const page = await site.newPage(wide, { session });
    await page.goto('/leads');
    await page.getByText('No leads yet').waitFor();
    await page.context().setOffline(true);
    await page.getByText('You are offline.').waitFor();
    await expectAccessible(page);
    await page.context().setOffline(false);
    await page.getByText('You are offline.').waitFor({ state: 'hidden' });
  });
});

describe('how it is served', () => {
  const html = { accept: 'text/html' };

  test.each([
    ['a page for a browser', '/leads/x', html, 200, /^text\/html/],
    ['a page for a program', '/leads/x', {}, 404, /^application\/json/],
    ['an API for a browser', '/auth/nothing', html, 404, /^application\/json/],
    ['an API of a vendor for a browser', '/api/public/nothing', html, 401, /^application\/json/],
    ['an asset that there is not', '/assets/nothing.js', html, 404, /^application\/json/],
  ])('%s', async (_name, path, headers, status, type) => {
    const answer = await call(site.url + path, { headers });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, expect.stringMatching(type)]);
  });

  test('the page is asked for anew, its assets never again, and nothing comes from elsewhere', async () => {
    const page = await call(site.url, { headers: html });
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none';script-src 'self';style-src 'self';/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const [, script = ''] = /src="([^"]+)"/.exec(page.text) ?? [];
    for (const encoding of ['br', 'gzip']) {
      const { headers } = await call(site.url + script, { headers: { 'accept-encoding': encoding } });
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(headers.get('content-encoding')).toBe(encoding);
    }
  });
});
