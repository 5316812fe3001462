import type { Cookie, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
  await api.createLead({ firstName: 'Jane', lastName: 'Rodríguez', email: 'jane@example.com', tags: ['Hot Lead'] });
  await api.createLead({ firstName: 'Carlos', email: 'carlos@example.com', tags: ['VIP'] });
});
afterAll(() => site.remove());

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Search and commands' });
const inputOf = (page: Page) => page.getByRole('combobox', { name: 'Search and commands' });
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name });

async function openLeads(page: Page): Promise<void> {
  await page.goto('/leads');
  await page.getByRole('row', { name: /Jane/ }).waitFor();
}

async function search(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await inputOf(page).fill(typed);
}

/** The option that Enter would choose. */
const marked = (page: Page) => page.getByRole('option', { selected: true }).textContent();

describe.each(looks)('$name', (look) => {
  test('a lead is found from the rail, whatever its accents, and opened', async () => {
    const page = await site.newPage(look, { session });
    await openLeads(page);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Search' }).click();
    await option(page, 'Leads').waitFor();
    await expectAccessible(page);
    await inputOf(page).fill('RODRIGUEZ');
    await option(page, /Jane Rodríguez/).waitFor();
    expect(await page.locator('mark').first().textContent()).toBe('Rodríguez');
    await page.getByText('1 result').waitFor();
    await expectAccessible(page);
    await option(page, /Jane Rodríguez/).click();
    await page.getByLabel('First name').waitFor();
    expect(await dialogOf(page).count()).toBe(0);
  });

  test('what is not there is said, and so is a search that fails', async () => {
    const page = await site.newPage(look, { session, refusals: ['/trpc/'] });
    await openLeads(page);
    await search(page, 'nobody at all');
    await page.getByText('Nothing matches “nobody at all”.').waitFor();
    await expectAccessible(page);
    await page.route('**/trpc/**', (route) => route.abort());
    await inputOf(page).fill('jane');
    await page.getByText('Leads and tags could not be searched').waitFor();
    await expectAccessible(page);
    await page.unroute('**/trpc/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await option(page, /Jane Rodríguez/).waitFor();
  });
});

test('offline it finds what is here, and says so', async () => {
  const page = await site.newPage(wide, { session });
  await openLeads(page);
  await search(page, 'conn');
  await page.getByText('1 result').waitFor();
  await page.context().setOffline(true);
  await page.getByText('You are offline. What you see').waitFor({ state: 'attached' });
  await inputOf(page).fill('sett');
  await page.getByText('You are offline: only pages and actions are found.').waitFor();
  await page.keyboard.press('Escape');
  await dialogOf(page).waitFor({ state: 'detached' });
});

describe('by keyboard', () => {
  test('arrows mark, Enter goes, Escape gives the focus back', async () => {
    const page = await site.newPage(wide, { session });
    await openLeads(page);
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('Control+k');
    await inputOf(page).waitFor();
    expect(await marked(page)).toMatch(/^Leads/);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => marked(page)).toMatch(/^Tags/);
    await page.keyboard.press('Escape');
    await dialogOf(page).waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate('document.activeElement.type')).toBe('search');

    await page.keyboard.press('Control+k');
    await inputOf(page).waitFor();
    await page.keyboard.press('Control+k');
    await dialogOf(page).waitFor({ state: 'detached' });

    await search(page, 'sett');
    await expect.poll(() => marked(page)).toMatch(/^Settings/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  });

  test('a tag opens its page', async () => {
    const page = await site.newPage(wide, { session });
    await openLeads(page);
    await search(page, 'vip');
    await option(page, 'VIP').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'VIP' }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/tags\/[-0-9a-f]{36}$/);
    expect(await dialogOf(page).count()).toBe(0);
  });

  test('? names the keys, and so does the palette', async () => {
    const page = await site.newPage(wide, { session });
    await openLeads(page);
    await search(page, 'shortcuts');
    await page.keyboard.press('Enter');
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await help.getByText('Search everything, and do things').waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.closest("[role=dialog]") !== null')).toBe(true);
    // Over another dialog it does not open.
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    expect(await dialogOf(page).count()).toBe(0);
  });
});

describe('actions', () => {
  test.each([
    ['API key', 'New API key', '/connect'],
    ['webhook', 'New webhook', '/connect'],
    ['invite', 'Invite somebody', '/settings'],
    ['campaign', 'New campaign', '/settings'],
  ])('“%s” asks at once, where it belongs', async (typed, title, path) => {
    const page = await site.newPage(wide, { session });
    await openLeads(page);
    await search(page, typed);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: title });
    await dialog.waitFor();
    expect(new URL(page.url()).pathname).toBe(path);
    await expect.poll(() => page.evaluate('document.activeElement.closest("[role=dialog]") !== null')).toBe(true);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');

    // And on the page itself, where the dialog follows the palette.
    await search(page, typed);
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.closest("[role=dialog]") !== null')).toBe(true);
  });

  test('theme and language are switched, and one signs out', async () => {
    const page = await site.newPage(wide, { session: await site.signIn() });
    await openLeads(page);
    await search(page, 'dark');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
    await search(page, 'espanol');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Conectar' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Búsqueda y comandos' }).fill('cerrar');
    await page.getByRole('option', { name: 'Cerrar sesión' }).click();
    await page.getByRole('heading', { name: 'Iniciar sesión' }).waitFor();
  });

  test('a viewer is offered none that the role forbids', async () => {
    const page = await site.newPage(wide);
    await page.goto(await site.invite(session, { email: 'viewer@example.com', role: 'viewer' }));
    await page.getByLabel('Password').fill('long enough it is');
    await page.getByRole('button', { name: 'Join' }).click();
    await page.getByRole('row', { name: /Jane/ }).waitFor();
    await page.keyboard.press('Control+k');
    await option(page, 'Sign out').waitFor();
    for (const name of ['Create an API key', 'Create a webhook', 'Invite a member', 'Create a campaign']) {
      expect(await option(page, name).count()).toBe(0);
    }
    await page.goto('/connect?new=key');
    await page.getByRole('heading', { level: 1, name: 'Connect' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
