import type { Cookie } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownerOfAnother, password } from '../auth/people.ts';
import type { TrpcApi } from '../trpc/trpc-api.ts';
import { expectAccessible } from './expect-accessible.ts';
import { looks, wide } from './looks.ts';
import { startOwnedSite } from './owned-site.ts';
import type { UiSite } from './ui-site.ts';

let site: UiSite;
let session: Cookie;
let api: TrpcApi;
beforeAll(async () => {
  ({ site, session, api } = await startOwnedSite());
  await api.createLead({ firstName: 'Jane', tags: ['VIP'] });
});
afterAll(() => site.remove());

test.each(looks)('who is invited as a viewer joins, and reads: $name', async (look) => {
  const email = `${look.colorScheme}${look.width}@example.com`;
  const path = await site.invite(session, { email, role: 'viewer' });
  const page = await site.newPage(look);
  await page.goto(path);
  await page.getByRole('heading', { name: 'Join Default' }).waitFor();
  for (const said of ['Ada has invited you.', email, 'Reads, and changes nothing.', '10 to 200 characters.']) {
    await page.getByText(said).waitFor();
  }
  await expectAccessible(page);
  await page.getByLabel('Password').fill('short');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByText('10 characters at least; this has 5.').waitFor();
  await page.getByLabel('Password').fill('long enough it is');
  await page.getByRole('button', { name: 'Join' }).click();

  await page.getByRole('row', { name: /Jane/ }).click();
  await page.getByText('Your role may read leads, not change them.').waitFor();
  expect(await page.getByLabel('First name').isDisabled()).toBe(true);
  expect(await page.getByRole('combobox', { name: 'Add a tag' }).count()).toBe(0);
  await expectAccessible(page);
});

test.each(looks)('who has a user here gives its password: $name', async (look) => {
  const email = `known-${look.colorScheme}${look.width}@example.com`;
  await ownerOfAnother(site, email);
  const path = await site.invite(session, { email, role: 'member' });
  const page = await site.newPage(look, { refusals: ['/auth/accept-invitation'] });
  await page.goto(path);
  await page.getByRole('heading', { name: 'Join Default' }).waitFor();
  await page.getByText('There is a user with this email here already').waitFor();
  expect(await page.getByLabel('Name').count()).toBe(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByText('Enter your password.').waitFor();
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('alert').filter({ hasText: 'password' }).waitFor();
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('row', { name: /Jane/ }).waitFor();
  await page.getByRole('button', { name: /^Account: / }).click();
  await page.getByRole('menuitemradio', { name: 'Default', checked: true }).waitFor();
});

test.each(looks)('a link that is over says so at once, and what to do: $name', async (look) => {
  const email = `once-${look.colorScheme}${look.width}@example.com`;
  const path = await site.invite(session, { email, role: 'member' });
  const first = await site.newPage(look);
  await first.goto(path);
  await first.getByLabel('Password').fill('long enough it is');
  await first.getByRole('button', { name: 'Join' }).click();
  await first.getByRole('row', { name: /Jane/ }).waitFor();

  const page = await site.newPage(look, { refusals: ['/auth/invitation'] });
  for (const address of [path, '/invitation?token=x']) {
    await page.goto(address);
    await page.getByRole('heading', { name: 'This invitation is not open' }).waitFor();
    expect(await page.getByLabel('Password').count()).toBe(0);
  }
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
});

test('who is signed in as somebody else is told what joining does', async () => {
  const path = await site.invite(session, { email: 'else@example.com', role: 'viewer' });
  const page = await site.newPage(wide, { session });
  await page.goto('/leads');
  await page.getByRole('row', { name: /Jane/ }).waitFor();
  await page.goto(path);
  await page.getByText('This browser is signed in as ada@example.com.').waitFor();
  await expectAccessible(page);
});

test('an invitation that does not come is asked for again', async () => {
  const path = await site.invite(session, { email: 'later@example.com', role: 'viewer' });
  const page = await site.newPage(wide, { refusals: ['/auth/'] });
  await page.route('**/auth/invitation', (route) => route.abort());
  await page.goto(path);
  await page.getByRole('heading', { name: 'The invitation could not be loaded' }).waitFor();
  await expectAccessible(page);
  await page.unroute('**/auth/invitation');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('Ada has invited you.').waitFor();
});
