import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TrpcApi } from '../trpc/trpc-api.ts';
import { expectAccessible } from './expect-accessible.ts';
import { looks, wide } from './looks.ts';
import { startOwnedSite } from './owned-site.ts';
import { owner, type UiSite } from './ui-site.ts';

let site: UiSite;
let api: TrpcApi;
beforeAll(async () => {
  ({ site, api } = await startOwnedSite());
  await api.createLead({ firstName: 'Jane' });
});
afterAll(() => site.remove());

const refusals = ['/trpc/'];
const heading = 'Your session has ended. Sign in again.';

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Email').fill(owner.email);
  await page.getByLabel('Password').fill(owner.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test.each(looks)('an open page says so at its next request, and comes back to where it was: $name', async (look) => {
  const session = await site.signIn();
  const page = await site.newPage(look, { session, refusals });
  await page.goto('/leads?q=nobody&sort=name-asc');
  await page.getByText('No lead matches').waitFor();
  await site.signOut(session);
  await page.getByRole('searchbox').fill('somebody');
  await page.getByText(heading).waitFor();
  await expectAccessible(page);
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  await signIn(page);
  await page.getByText('No lead matches').waitFor();
  const { pathname, searchParams } = new URL(page.url());
  expect([pathname, searchParams.get('q'), searchParams.get('sort')]).toEqual(['/leads', 'somebody', 'name-asc']);
});

test('also where a write hears of it, or the cookie is gone', async () => {
  const session = await site.signIn();
  const page = await site.newPage(wide, { session, refusals });
  await page.goto('/settings?new=campaign#campaigns');
  await page.getByRole('dialog').getByLabel('Name').fill('Spring');
  await page.context().clearCookies();
  await page.keyboard.press('Enter');
  await page.getByText(heading).waitFor();
  await signIn(page);
  await page.getByRole('dialog', { name: 'New campaign' }).waitFor();
  expect(new URL(page.url()).hash).toBe('#campaigns');
});

test('is not what another refusal or a fault says', async () => {
  const session = await site.signIn();
  const page = await site.newPage(wide, { session, refusals: ['/trpc/', '/auth/'] });
  await page.goto('/leads?q=nobody');
  await page.getByText('No lead matches').waitFor();
  for (const [reason, status] of [
    ['scope_missing', 403],
    ['key_invalid', 401],
    ['internal', 500],
  ] as const) {
    const error = { code: -32_000, message: 'No', data: { kind: 'forbidden', reason, details: {} } };
    await page.route('**/trpc/**', (route) => route.fulfill({ status, json: [{ error }, { error }] }));
    await page.getByRole('searchbox').fill(reason);
    await page.getByText('The leads could not be loaded').waitFor();
    expect(new URL(page.url()).pathname).toBe('/leads');
    await page.unroute('**/trpc/**');
    await page.getByRole('searchbox').fill('nobody');
    await page.getByText('No lead matches').waitFor();
  }
});

test('is not what one hears who signs out oneself', async () => {
  const page = await site.newPage(wide, { session: await site.signIn() });
  await page.goto('/leads?q=nobody');
  await page.getByText('No lead matches').waitFor();
  await page.getByRole('button', { name: 'Account: Ada' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(await page.getByText(heading).count()).toBe(0);
  expect(new URL(page.url()).search).toBe('');
});
