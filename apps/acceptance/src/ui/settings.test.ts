import { randomUUID } from 'node:crypto';
import type { Cookie, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { trpcApi } from '../trpc/trpc-api.ts';
import { expectAccessible } from './expect-accessible.ts';
import { looks, wide } from './looks.ts';
import { startOwnedSite } from './owned-site.ts';
import { owner, type UiSite } from './ui-site.ts';

let site: UiSite;
let session: Cookie;
/** The owner's, as the tests change it. */
let { password } = owner;
beforeAll(async () => {
  ({ site, session } = await startOwnedSite());
});
afterAll(() => site.remove());

const freshEmail = () => `${randomUUID().slice(0, 8)}@example.com`;
const section = (page: Page, name: string) => page.getByRole('region', { name });
const rowOf = (page: Page, list: string, name: string) =>
  page.getByRole('list', { name: list }).getByRole('listitem').filter({ hasText: name });

async function openSettings(page: Page): Promise<void> {
  await page.goto('/settings');
  await rowOf(page, 'Where you are signed in', 'This browser').waitFor();
}

/** Invites in the UI and resolves to the link, with the dialog closed again. */
async function invite(page: Page, email: string, role: string): Promise<string> {
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
  await dialog.getByLabel('Email').fill(email);
  await dialog.getByLabel('Role').selectOption(role);
  await dialog.getByRole('button', { name: 'Create link' }).click();
  await page.getByRole('button', { name: 'Copy: Invitation link' }).click();
  const link = String(await page.evaluate('navigator.clipboard.readText()'));
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return link;
}

async function accept(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Password').fill('battery staple');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('button', { name: `Account: ${name}` }).waitFor();
}

async function signIn(page: Page, as: { readonly email: string; readonly password: string }): Promise<void> {
  await page.getByLabel('Email').fill(as.email);
  await page.getByLabel('Password').fill(as.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

describe.each(looks)('settings: $name', (look) => {
  test('say who one is and what the account is; theme and language are chosen', async () => {
    const page = await site.newPage(look, { session });
    await page.goto('/leads');
    await page.getByRole('link', { name: 'Settings' }).click();
    await rowOf(page, 'Members', owner.email).waitFor();
    await rowOf(page, 'Where you are signed in', 'This browser').waitFor();
    await page.getByText('Leads can be put into one').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Copy the location ID' }).click();
    const { account } = await trpcApi(site.url, String(site.firstKey)).query('account.current');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(account.locationId);

    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.getByRole('radio', { name: 'Español' }).check();
    await page.getByRole('heading', { name: 'Ajustes' }).waitFor();
    await expectAccessible(page);
    await page.reload();
    await page.getByRole('heading', { name: 'Apariencia' }).waitFor();
    const root = page.locator('html');
    expect([await root.getAttribute('data-theme'), await root.getAttribute('lang')]).toEqual(['dark', 'es']);
    await page.getByRole('radio', { name: 'Como el navegador' }).check();
    await page.getByRole('heading', { name: 'Appearance' }).waitFor();
    await page.getByRole('radio', { name: 'System' }).check();
    expect(await root.getAttribute('data-theme')).toBeNull();
  });

  test('somebody is invited, joins, gets another role and is removed', async () => {
    const page = await site.newPage(look, { session });
    // What their page still asks when they are removed is refused.
    const theirs = await site.newPage(look, { refusals: ['/trpc/'] });
    const email = freshEmail();
    await openSettings(page);
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Create link' }).click();
    await page.getByText('Enter your email address.').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Invite');
    const link = await invite(page, email, 'viewer');
    await rowOf(page, 'Open invitations', email).getByText('Viewer').waitFor();
    await expectAccessible(page);

    await accept(theirs, link, `Grace of ${email}`);
    await openSettings(theirs);
    await section(theirs, 'Members').getByText('Owners invite others').waitFor();
    await rowOf(theirs, 'Members', owner.email).getByText('Owner', { exact: true }).waitFor();
    for (const name of ['Invite', /^Remove/]) expect(await theirs.getByRole('button', { name }).count()).toBe(0);
    expect(await theirs.getByLabel(/^Role of/).count()).toBe(0);
    expect(await theirs.getByRole('button', { name: 'New campaign' }).count()).toBe(0);
    await expectAccessible(theirs);

    await openSettings(page);
    await page.getByLabel(`Role of Grace of ${email}`).selectOption('Member');
    // To load the page once more may take longer than a poll goes on.
    await expect
      .poll(
        async () => {
          await theirs.reload();
          await rowOf(theirs, 'Where you are signed in', 'This browser').waitFor();
          return theirs.getByRole('button', { name: 'New campaign' }).count();
        },
        { timeout: 15_000 },
      )
      .toBe(1);

    await page.getByRole('button', { name: `Remove Grace of ${email}` }).click();
    await page.getByText('They are signed out at once').waitFor();
    await expectAccessible(page);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `Remove Grace of ${email}` })
      .click();
    await rowOf(page, 'Members', email).waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Members');
    await theirs.goto('/settings');
    await theirs.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  test('the password is changed, the old one is refused, and other sessions end', async () => {
    const page = await site.newPage(look, { session, refusals: ['/trpc/user.changePassword'] });
    const other = await site.newPage(look, { refusals: ['/auth/sign-in'] });
    await other.goto('/sign-in');
    await signIn(other, { email: owner.email, password });
    await other.getByRole('button', { name: 'Account: Ada' }).waitFor();
    await openSettings(page);
    await page.getByText('10 to 200 characters.').waitFor();
    await page.getByText('Changing it signs you out everywhere else.').waitFor();
    await page
      .getByRole('button', { name: /^End the session: / })
      .first()
      .waitFor();

    const change = page.getByRole('button', { name: 'Change password' });
    await page.getByLabel('New password').fill('short');
    await change.click();
    await page.getByText('10 characters at least; this has 5.').waitFor();
    await page.getByText('Enter your password.').waitFor();
    await page.getByLabel('Current password').fill('not this one');
    const next = `battery staple ${look.name}`;
    await page.getByLabel('New password').fill(next);
    await change.click();
    await page.getByText('This is not your current password.').waitFor();
    expect(await page.getByLabel('Current password').getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(page);
    await page.getByLabel('Current password').fill(password);
    await change.click();
    await page.getByText('Your password is changed').waitFor();
    await expect.poll(() => page.getByRole('button', { name: /^End the session: / }).count()).toBe(0);
    await expectAccessible(page);

    await other.goto('/leads');
    await signIn(other, { email: owner.email, password });
    await other.getByRole('alert').filter({ hasText: 'The email or the password is wrong.' }).waitFor();
    password = next;
    await signIn(other, { email: owner.email, password });
    await other.getByRole('button', { name: 'Account: Ada' }).waitFor();
  });
});

describe('sessions', () => {
  test('one is ended from another, and one’s own by signing out', async () => {
    const page = await site.newPage(wide, { session });
    const other = await site.newPage(wide);
    await other.goto('/sign-in');
    await signIn(other, { email: owner.email, password });
    await other.getByRole('button', { name: 'Account: Ada' }).waitFor();
    await openSettings(page);
    const ends = page.getByRole('button', { name: /^End the session: / });
    for (let left = await ends.count(); left > 0; left -= 1) {
      await ends.first().click();
      await expect.poll(() => ends.count()).toBe(left - 1);
    }
    await other.goto('/settings');
    await signIn(other, { email: owner.email, password });
    await rowOf(other, 'Where you are signed in', 'This browser').getByRole('button', { name: 'Sign out' }).click();
    await other.getByRole('heading', { name: 'Sign in' }).waitFor();
    await other.goto('/settings');
    await other.getByRole('heading', { name: 'Sign in' }).waitFor();
  });
});

describe('members', () => {
  test('the last owner stays one, which is said where it was tried', async () => {
    const page = await site.newPage(wide, { session, refusals: ['/trpc/member.'] });
    await openSettings(page);
    const own = rowOf(page, 'Members', owner.email);
    await own.getByLabel('Role of Ada').selectOption('Viewer');
    await page.getByRole('dialog').getByRole('button', { name: 'Change my role' }).click();
    await own.getByRole('alert').getByText('This is the only owner of the account').waitFor();
    expect(await own.getByLabel('Role of Ada').inputValue()).toBe('owner');
    await own.getByRole('button', { name: 'Remove Ada' }).click();
    await page.getByRole('dialog', { name: 'Leave this account?' }).getByRole('button', { name: 'Remove Ada' }).click();
    await own.getByRole('alert').getByText('This is the only owner of the account').waitFor();
    await expectAccessible(page);
  });

  test('a refusal is told in the language of the page', async () => {
    const page = await site.newPage(wide, { session, refusals: ['/trpc/member.'], locale: 'es' });
    await page.goto('/settings');
    await page.getByRole('button', { name: 'Quitar a Ada' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Quitar a Ada' }).click();
    await page.getByRole('alert').getByText('Es el único propietario de la cuenta.').waitFor();
  });

  test('an owner beside another gives up being one, and then leaves', async () => {
    const [page, theirs] = [await site.newPage(wide, { session }), await site.newPage(wide)];
    await openSettings(page);
    await accept(theirs, await invite(page, freshEmail(), 'owner'), 'Edsger');
    await openSettings(theirs);
    await theirs.getByLabel('Role of Edsger').selectOption('Member');
    await theirs.getByText('Only another owner can make you one again.').waitFor();
    await theirs.getByRole('button', { name: 'Cancel' }).click();
    expect(await theirs.getByLabel('Role of Edsger').inputValue()).toBe('owner');
    await theirs.getByLabel('Role of Edsger').selectOption('Member');
    await theirs.getByRole('button', { name: 'Change my role' }).click();
    await section(theirs, 'Members').getByText('Owners invite others').waitFor();
    await expect.poll(() => theirs.evaluate('document.activeElement.textContent')).toBe('Members');

    await openSettings(page);
    await page.getByLabel('Role of Edsger').selectOption('Owner');
    await expect.poll(() => page.getByLabel('Role of Edsger').isEnabled()).toBe(true);
    await openSettings(theirs);
    await theirs.getByRole('button', { name: 'Remove Edsger' }).click();
    await theirs.getByRole('dialog').getByRole('button', { name: 'Remove Edsger' }).click();
    await theirs.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  test('an invitation is taken back, and its link opens nothing any more', async () => {
    const [page, theirs] = [
      await site.newPage(wide, { session }),
      await site.newPage(wide, { refusals: ['/auth/invitation'] }),
    ];
    const email = freshEmail();
    await openSettings(page);
    const link = await invite(page, email, 'member');
    await page.getByRole('button', { name: `Revoke the invitation of ${email}` }).click();
    await rowOf(page, 'Open invitations', email).waitFor({ state: 'detached' });
    await theirs.goto(link);
    await theirs.getByText('This invitation is not open').waitFor();
  });

  test('who is one already is not invited, which is said at the field', async () => {
    const page = await site.newPage(wide, { session, refusals: ['/trpc/member.invite'] });
    await openSettings(page);
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await page.getByRole('dialog').getByLabel('Email').fill(owner.email);
    await page.getByRole('button', { name: 'Create link' }).click();
    await page.getByText('This person is a member of the account already.').waitFor();
    expect(await page.getByRole('dialog').getByLabel('Email').getAttribute('aria-invalid')).toBe('true');
  });
});

test.each(looks)('a campaign is made, and listed: $name', async (look) => {
  const page = await site.newPage(look, { session });
  await openSettings(page);
  await page.getByRole('button', { name: 'New campaign' }).click();
  const dialog = page.getByRole('dialog', { name: 'New campaign' });
  await dialog.getByRole('button', { name: 'Create campaign' }).click();
  await page.getByText('Give it a name.').waitFor();
  await expectAccessible(page);
  await dialog.getByLabel('Name').fill(`Autumn fair, ${look.name}`);
  await dialog.getByLabel('Status').fill('paused');
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: `Autumn fair, ${look.name} paused now` }).waitFor();
  await expectAccessible(page);
});

test('g s goes to the settings, and a link to a part of them shows it', async () => {
  const page = await site.newPage(wide, { session });
  await page.goto('/leads');
  await page.getByText('No leads yet').waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Campaigns' }).click();
  expect(new URL(page.url()).hash).toBe('#campaigns');
  await expect.poll(() => page.getByRole('button', { name: 'New campaign' }).isVisible()).toBe(true);
});

test('lists that don’t come say so, and are asked for again', async () => {
  const page = await site.newPage(wide, { session, refusals: ['/trpc/'] });
  await page.route('**/trpc/**', (route) => route.abort());
  await page.goto('/settings');
  await page.getByText('Your sessions could not be loaded').waitFor();
  await expectAccessible(page);
  await page.unroute('**/trpc/**');
  await section(page, 'Members').getByRole('button', { name: 'Try again' }).click();
  await rowOf(page, 'Members', owner.email).waitFor();
});
