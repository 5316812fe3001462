import type { Cookie, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../auth/browser.ts';
import { tokenIn } from '../auth/people.ts';
import { type TrpcApi, trpcApi } from '../trpc/trpc-api.ts';
import { expectAccessible } from './expect-accessible.ts';
import { looks, wide } from './looks.ts';
import { startOwnedSite } from './owned-site.ts';
import type { UiSite } from './ui-site.ts';

let site: UiSite;
let session: Cookie;
let api: TrpcApi;
beforeAll(async () => {
  ({ site, session, api } = await startOwnedSite());
  await api.createLead({ firstName: 'Jane', phone: '+919876543210', tags: ['Cold'] });
});
afterAll(() => site.remove());

const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const keyNamed = async (name: string) => (await api.query('apiKey.list')).items.find((key) => key.name === name);
const copied = (page: Page) => page.evaluate('navigator.clipboard.readText()').then(String);

/** Makes a key in the dialog, and resolves to what was copied there. */
async function makeKey(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: 'New key' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Create key' }).click();
  await page.getByRole('button', { name: 'Copy: API key' }).click();
  const secret = await copied(page);
  await page.getByRole('button', { name: 'Done' }).click();
  return secret;
}

describe.each(looks)('keys: $name', (look) => {
  const name = `Zapier ${look.name}`;

  test('one is made, shown once, and revoked', async () => {
    const page = await site.newPage(look, { session });
    await page.goto('/connect');
    await row(page, 'First key').waitFor();
    await expectAccessible(page);

    await page.getByRole('button', { name: 'New key' }).click();
    const dialog = page.getByRole('dialog', { name: 'New API key' });
    await dialog.getByRole('button', { name: 'Create key' }).click();
    await dialog.getByText('Give it a name.').waitFor();
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await dialog.getByLabel('Scope').selectOption('Read');
    await dialog.getByLabel('Expires').selectOption('At the end of a day');
    await dialog.getByRole('button', { name: 'Create key' }).click();
    await dialog.getByText('Choose a day that is not over yet.').waitFor();
    expect(await dialog.getByLabel('Last day').getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(page);
    await dialog.getByLabel('Last day').fill('2999-12-31');
    await dialog.getByRole('button', { name: 'Create key' }).click();

    await page.getByRole('dialog', { name: `The key of ${name}` }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Copy: API key' }).click();
    const secret = await copied(page);
    expect((await trpcApi(site.url, secret).query('account.current')).scope).toBe('read');
    await page.getByRole('button', { name: 'Done' }).click();
    await row(page, name).getByText('Active').waitFor();
    expect(await row(page, name).textContent()).toContain('Dec 31, 2999');
    await page.reload();
    await row(page, name).waitFor();
    expect(await page.content()).not.toContain(secret);

    await page.getByRole('button', { name: `Revoke ${name}` }).click();
    const asked = page.getByRole('dialog', { name: `Revoke ${name}?` });
    await asked.getByText(`that sends ${secret.slice(0, 13)}…`).waitFor();
    await expectAccessible(page);
    await asked.getByRole('button', { name: `Revoke ${name}` }).click();
    await row(page, name).getByText('Revoked').waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('API keys');
    expect((await keyNamed(name))?.revokedAt).toMatch(/Z$/);
    await expectAccessible(page);
  });

  test('a request goes out and its answer comes back, with the key masked', async () => {
    const page = await site.newPage(look, { session, refusals: ['/api/v1/tags'] });
    await page.goto('/connect');
    const [nexor, easysocial] = [card(page, 'Nexor'), card(page, 'EasySocial')];
    await nexor.getByRole('button', { name: 'Send' }).click();
    await nexor.getByText('Paste a key first.').waitFor();
    await nexor.getByLabel('API key').fill(String(site.firstKey));
    await nexor.getByText('Sync tags, dry run').click();
    await nexor.getByRole('button', { name: 'Send' }).click();
    await nexor.getByText('200 OK').waitFor();
    const [request, response] = await nexor
      .getByRole('figure')
      .filter({ hasText: /^Re(quest|sponse)/ })
      .allTextContents();
    expect(request).toContain(`PUT /api/public/leads/tags?dry_run=true\nX-API-Key: ${site.firstKey?.slice(0, 13)}…\n`);
    expect(response).toMatch(/200 OK[\d,]+ ms\{\n {2}"success": true,/);
    expect(response).toContain('"dry_run": true');
    await expectAccessible(page);

    await easysocial.getByLabel('API key').fill('nxr_live_nobody');
    await easysocial.getByRole('button', { name: 'Send' }).click();
    await easysocial.getByText('401 Unauthorized').waitFor();
    await expectAccessible(page);
  });

  test('each card says what to change in a client, with this host', async () => {
    const page = await site.newPage(look, { session });
    await page.goto('/connect');
    for (const [name, base] of [
      ['Nexor', '/api/public'],
      ['HighLevel', ''],
      ['EasySocial', '/api/v1'],
    ] as const) {
      await page.getByRole('button', { name: `Copy: Base URL of ${name}` }).click();
      expect(await copied(page)).toBe(site.url + base);
      await page.getByRole('button', { name: `Copy: the new line for ${name}` }).click();
      expect(await copied(page)).toBe(`const baseUrl = '${site.url}${base}';`);
      await card(page, name).getByRole('tab', { name: 'TypeScript' }).click();
      await page.getByRole('button', { name: `Copy: Examples for ${name}, TypeScript` }).click();
      expect(await copied(page)).toContain(`${site.url}${base}/`);
    }
    await expectAccessible(page);
    await card(page, 'Nexor').getByRole('link', { name: 'API reference of Nexor' }).click();
    await page.waitForURL('**/docs');
  });
});

test('a key that was made is in the examples, until one leaves', async () => {
  const page = await site.newPage(wide, { session });
  await page.goto('/connect');
  const secret = await makeKey(page, 'In the examples');
  await card(page, 'Nexor').getByText(`-H "X-API-Key: ${secret}"`).waitFor();
  expect(await card(page, 'HighLevel').getByLabel('API key').inputValue()).toBe(secret);
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await page.getByRole('heading', { name: 'Leads' }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await card(page, 'Nexor').getByText('-H "X-API-Key: $TAGSMITH_KEY"').waitFor();
  expect(await card(page, 'HighLevel').getByLabel('API key').inputValue()).toBe('');
});

test('in Spanish', async () => {
  const page = await site.newPage(wide, { session, locale: 'es-CL' });
  await page.goto('/connect');
  await page.getByRole('heading', { name: 'Conectar' }).waitFor();
  await page.getByRole('button', { name: 'Nueva clave' }).click();
  await page.getByRole('dialog', { name: 'Nueva clave de API' }).waitFor();
  await expectAccessible(page);
});

test.each(['member', 'viewer'])('a %s is told who makes keys, and tries with one that they have', async (role) => {
  const path = await site.invite(session, { email: `${role}@example.com`, role });
  const browser = openBrowser(site.url);
  await browser.enter('accept-invitation', { token: tokenIn(path), password: 'correct horse' });
  const page = await site.newPage(wide, { session: { ...session, value: String(browser.token) } });
  await page.goto('/connect');
  await page.getByText('Only owners see, make and revoke keys.').waitFor();
  expect(await page.getByRole('button', { name: 'New key' }).count()).toBe(0);
  expect(await page.getByRole('table').count()).toBe(0);
  await expectAccessible(page);
  await card(page, 'HighLevel').getByLabel('API key').fill(String(site.firstKey));
  await card(page, 'HighLevel').getByRole('button', { name: 'Send' }).click();
  await card(page, 'HighLevel').getByText('200 OK').waitFor();
});

test('says when the keys or an answer do not come, and tries again when asked', async () => {
  const page = await site.newPage(wide, { session, refusals: ['/trpc/', '/api/public/tags'] });
  await page.route('**/trpc/**', (route) => route.abort());
  await page.route('**/api/public/tags', (route) => route.abort());
  await page.goto('/connect');
  await page.getByText('The keys could not be loaded').waitFor();
  await expectAccessible(page);
  await page.unroute('**/trpc/**');
  await card(page, 'API keys').getByRole('button', { name: 'Try again' }).click();
  await row(page, 'First key').waitFor();
  await card(page, 'Nexor').getByLabel('API key').fill('nxr_live_x');
  await card(page, 'Nexor').getByRole('button', { name: 'Send' }).click();
  await card(page, 'Nexor').getByText('The server does not answer.').waitFor();
});
