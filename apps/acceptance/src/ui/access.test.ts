import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { looks, wide } from './looks.ts';
import { owner, startUiSite, type UiSite } from './ui-site.ts';

let site: UiSite;
beforeAll(async () => {
  site = await startUiSite();
});
afterAll(() => site.remove());

describe('before there is an owner', () => {
  test.each(looks)('the setup page says its rules first, and errors at their fields: $name', async (look) => {
    const page = await site.newPage(look);
    await page.goto(String(site.setupUrl));
    await page.getByText('10 to 200 characters.').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Password').fill('short');
    await page.getByRole('button', { name: 'Create the owner' }).click();
    await page.getByText('10 characters at least; this has 5.').waitFor();
    await page.getByText('Enter your email address.').waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.name')).toBe('email');
    expect(await page.getByLabel('Password').getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(page);
  });

  test('the sign-in page says where to begin', async () => {
    const page = await site.newPage(wide);
    await page.goto('/');
    await page.getByText('Nobody has been set up here yet.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await expectAccessible(page);
  });

  test('a link without its token says so', async () => {
    const page = await site.newPage(wide);
    for (const path of ['/setup', '/invitation']) {
      await page.goto(path);
      await page.getByText('This address lacks its token.').waitFor();
    }
    await page.goto('/setup?token=no');
  });
});

describe('from the link to the leads, and out again', () => {
  test('the owner is created, signed in, and the link is used up', async () => {
    const page = await site.newPage(wide);
    await page.goto(String(site.setupUrl));
    await page.getByLabel('Email').fill(owner.email);
    await page.getByLabel('Name').fill(owner.name);
    await page.getByLabel('Password').fill(owner.password);
    await page.getByRole('button', { name: 'Create the owner' }).click();
    await page.getByRole('heading', { name: 'No leads yet' }).waitFor();

    await page.goto(String(site.setupUrl));
    await page.getByText('The owner exists already.').waitFor();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  test.each(looks)('one signs in, to the page one wanted, and out: $name', async (look) => {
    const page = await site.newPage(look, { refusals: ['/auth/sign-in'] });
    await page.goto('/leads?q=nobody');
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await expectAccessible(page);
    if (look === wide) {
      await page.getByLabel('Email').fill(owner.email);
      await page.getByLabel('Password').fill('wrong password');
      await page.getByRole('button', { name: 'Sign in' }).click();
      expect(await page.getByRole('alert').filter({ hasText: /./ }).textContent()).toMatch(/email|password/i);
    }
    await page.getByLabel('Email').fill(owner.email);
    await page.getByLabel('Password').fill(owner.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('No lead matches').waitFor();
    expect(page.url()).toContain('/leads?q=nobody');

    await page.getByRole('button', { name: 'Account: Ada' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await page.goto('/leads');
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
  });
});

test('what the server refuses is told in the language of the page', async () => {
  const page = await site.newPage(wide, { refusals: ['/auth/sign-in'], locale: 'es' });
  const loaded = page.waitForResponse(/server-texts-es/);
  await page.goto('/sign-in');
  await loaded;
  await page.getByLabel('Correo electrónico').fill(owner.email);
  await page.getByLabel('Contraseña').fill('not the password');
  await page.getByRole('button', { name: 'Iniciar sesión' }).click();
  await page.getByText('El correo o la contraseña no es correcto.').waitFor();
});
