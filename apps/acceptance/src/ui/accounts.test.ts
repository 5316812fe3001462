import type { Cookie, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownerOfAnother, password, signInTo } from '../auth/people.ts';
import type { TrpcApi } from '../trpc/trpc-api.ts';
import { expectAccessible } from './expect-accessible.ts';
import { looks, wide } from './looks.ts';
import { startOwnedSite } from './owned-site.ts';
import type { UiSite } from './ui-site.ts';

let site: UiSite;
let session: Cookie;
let api: TrpcApi;
/** Who is an owner of “Account 1”, where there is Carlos, and a viewer of “Default”, where there is Jane. */
const both = { email: 'both@example.com', password };
beforeAll(async () => {
  ({ site, session, api } = await startOwnedSite());
  await api.createLead({ firstName: 'Jane' });
  const other = await ownerOfAnother(site, both.email);
  await other.api().createLead({ firstName: 'Carlos' });
  const path = await site.invite(session, { email: both.email, role: 'viewer' });
  await other.enter('accept-invitation', { token: path.split('=')[1], password: both.password });
});
afterAll(() => site.remove());

const row = (page: Page, name: RegExp) => page.getByRole('row', { name });
const menuOf = (page: Page) => page.getByRole('button', { name: /^Account: / });

/** Their browser's cookie, signed in to the account of this name. */
async function sessionIn(name: 'Default' | 'Account 1'): Promise<Cookie> {
  const browser = await signInTo(site.url, both.email);
  const { items } = await browser.query('user.listAccounts');
  await browser.enter('switch-account', { accountId: items.find(({ account }) => account.name === name)?.account.id });
  return { ...session, value: String(browser.token) };
}

async function switchTo(page: Page, name: string): Promise<void> {
  await menuOf(page).click();
  await page.getByRole('menuitemradio', { name }).click();
}

test.each(looks)('one goes from account to account in the menu: $name', async (look) => {
  const page = await site.newPage(look, { session: await sessionIn('Default') });
  await page.goto('/settings');
  await menuOf(page).click();
  await page.getByRole('menuitemradio', { name: 'Default', checked: true }).waitFor();
  await expectAccessible(page);
  await page.getByRole('menuitemradio', { name: 'Account 1' }).click();
  await row(page, /Carlos/).waitFor();
  expect(new URL(page.url()).pathname).toBe('/leads');
  expect(await row(page, /Jane/).count()).toBe(0);
  await switchTo(page, 'Default');
  await row(page, /Jane/).waitFor();
  expect(await row(page, /Carlos/).count()).toBe(0);
});

describe('switching', () => {
  test('is found in the palette, and changes what one may', async () => {
    const page = await site.newPage(wide, { session: await sessionIn('Default') });
    await page.goto('/leads');
    await row(page, /Jane/).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('account');
    await page.getByRole('option', { name: 'Switch to the account Account 1' }).click();
    await row(page, /Carlos/).click();
    expect(await page.getByLabel('First name').isEnabled()).toBe(true);
  });

  test('takes the other tabs along: none may write where it does not look', async () => {
    const page = await site.newPage(wide, { session: await sessionIn('Default') });
    await page.goto('/leads');
    await row(page, /Jane/).waitFor();
    const other = await page.context().newPage();
    await other.goto('/connect');
    await other.getByRole('heading', { level: 1, name: 'Connect' }).waitFor();
    await switchTo(page, 'Account 1');
    await row(other, /Carlos/).waitFor();
  });

  test('is not offered to who is of one account', async () => {
    const page = await site.newPage(wide, { session });
    await page.goto('/leads');
    await row(page, /Jane/).waitFor();
    const answered = page.waitForResponse(/user\.listAccounts/);
    await menuOf(page).click();
    await answered;
    await page.getByRole('menuitemradio', { name: 'Dark' }).waitFor();
    expect(await page.getByRole('menuitemradio', { name: 'Default' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('account');
    await page.getByText('Nothing matches “account”.').waitFor();
  });

  test('that fails says so, and one stays', async () => {
    const page = await site.newPage(wide, {
      session: await sessionIn('Default'),
      refusals: ['/auth/switch-account'],
    });
    await page.route('**/auth/switch-account', (route) => route.abort());
    await page.goto('/leads');
    await row(page, /Jane/).waitFor();
    await switchTo(page, 'Account 1');
    await page.getByText('The server does not answer.').waitFor();
    await row(page, /Jane/).waitFor();
  });
});
