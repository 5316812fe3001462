import type { Cookie, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
});
afterAll(() => site.remove());

const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const column = (page: Page, name: string) => page.getByRole('columnheader', { name });
const namesOf = (page: Page) => page.getByRole('row').getByRole('link').allTextContents();

test('an account without tags is offered its first one', async () => {
  const page = await site.newPage(wide, { session });
  await page.goto('/tags');
  await page.getByText('No tags yet').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'New tag' }).click();
  await page.getByRole('dialog', { name: 'New tag' }).waitFor();
});

describe('the list', () => {
  beforeAll(async () => {
    await api.mutate('tag.create', { name: 'Ambar', description: 'Said by phone', color: 'amber', protected: true });
    await api.createLead({ firstName: 'Jane', tags: ['Ambar', 'Busy'] });
    await api.createLead({ firstName: 'Joan', tags: ['Busy'] });
    await api.mutate('tag.create', { name: 'Idle' });
  });

  test.each(looks)('says how much and when each is used, finds and sorts them: $name', async (look) => {
    const page = await site.newPage(look, { session });
    await page.goto('/tags');
    await row(page, 'Busy').waitFor();
    await page.getByRole('button', { name: 'New tag' }).waitFor();
    await title(page).getByText('3', { exact: true }).waitFor();
    expect(await namesOf(page)).toEqual(['Busy', 'Ambar', 'Idle']);
    await row(page, 'Busy.*2.*(now|ago)').waitFor();
    await row(page, 'Idle.*0.*never').waitFor();
    expect(await row(page, 'Ambar').getByText('Said by phone').isVisible()).toBe(look.width === 1440);
    await expectAccessible(page);

    await column(page, 'Tag').getByRole('button').click();
    await page.locator('[aria-sort=ascending]').waitFor();
    await page.locator('[aria-rowindex="2"]').getByText('Ambar', { exact: true }).waitFor();
    expect(await namesOf(page)).toEqual(['Ambar', 'Busy', 'Idle']);
    expect(page.url()).toContain('order=slug');
    await page.getByRole('searchbox', { name: 'Search tags' }).fill('phone');
    await title(page).getByText('1', { exact: true }).waitFor();
    await row(page, 'Busy').waitFor({ state: 'detached' });
    await page.getByRole('searchbox').fill('nothing like it');
    await page.getByText('No tag matches').waitFor();
    await expectAccessible(page);
  });

  test('is made for the keyboard, and gives the focus back', async () => {
    const page = await site.newPage(wide, { session });
    await page.goto('/leads');
    await page.getByRole('row', { name: /Jane/ }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.getByRole('link', { name: 'Busy', exact: true }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.locator('[role=row]:focus').getByText('Ambar', { exact: true }).waitFor();
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Busy' }).waitFor();
    await page.keyboard.press('j');
    await page.getByRole('heading', { level: 1, name: 'Ambar' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[role=row]:focus').getByText('Ambar', { exact: true }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('idle');
    await title(page).getByText('1', { exact: true }).waitFor();
    await page.getByRole('searchbox').blur();
    await page.keyboard.press('n');
    await page.getByRole('dialog', { name: 'New tag' }).waitFor();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('');
  });

  test('holds a few rows of thousands, down to the last', async () => {
    const many = trpcApi(site.url, String(site.firstKey));
    const tags = Array.from({ length: 250 }, (_, index) => `Many ${index}`);
    await many.createLead({ tags });
    const page = await site.newPage(wide, { session });
    await page.goto('/tags?order=slug');
    await row(page, 'Ambar').waitFor();
    await title(page).getByText('253', { exact: true }).waitFor();
    const grid = page.getByRole('grid', { name: 'Tags' });
    await grid.evaluate((element) => element.parentElement?.scrollTo({ top: 1e6 }));
    await page.locator('[aria-rowindex="254"]').getByText('Many 99', { exact: true }).waitFor();
    expect(await grid.getByRole('row').count()).toBeLessThan(80);
    const { items } = await api.query('tag.list', { search: 'many', limit: 500 });
    for (const { id } of items) await api.mutate('tag.delete', { tag: { id } });
  });

  test('says that the server failed, and tries again when asked', async () => {
    const page = await site.newPage(wide, { session, refusals: ['/trpc/'] });
    await page.route('**/trpc/**', (route) => route.abort());
    await page.goto('/tags');
    await page.getByText('The tags could not be loaded').waitFor();
    await expectAccessible(page);
    await page.unroute('**/trpc/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await row(page, 'Busy').waitFor();
  });
});

describe('a new tag', () => {
  test.each(looks)('shows its slug as it is typed, and is refused where there is one: $name', async (look) => {
    const page = await site.newPage(look, { session });
    await page.goto('/tags');
    await page.getByRole('button', { name: 'New tag' }).click();
    const dialog = page.getByRole('dialog', { name: 'New tag' });
    await dialog.getByRole('button', { name: 'Create tag' }).click();
    await dialog.getByText('Give it a name.').waitFor();
    await dialog.getByLabel('Name', { exact: true }).fill('  BUSY!');
    await dialog.getByText('BUSY! → busy', { exact: true }).waitFor();
    await dialog.getByText('There is a tag with this slug: Busy.').waitFor();
    await dialog.getByRole('link', { name: 'Open Busy' }).waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Create tag' }).click();
    expect(await dialog.getByLabel('Name', { exact: true }).evaluate((input) => input.matches(':focus'))).toBe(true);

    const name = `Hot, ${look.name}`;
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await dialog.getByText('There is a tag with this slug').waitFor({ state: 'detached' });
    await dialog.getByLabel('Description').fill('Call them today');
    await dialog.getByRole('radio', { name: 'Teal' }).check();
    await dialog.getByRole('checkbox', { name: 'Protected' }).check();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Create tag' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByRole('paragraph').filter({ hasText: 'Call them today' }).waitFor();
    const { items } = await api.query('tag.list', { search: name });
    expect(items).toMatchObject([{ name, description: 'Call them today', color: 'teal', protected: true }]);
  });

  test('that somebody else makes meanwhile is refused at its name', async () => {
    const page = await site.newPage(wide, { session, refusals: ['/trpc/tag.create'] });
    await page.goto('/tags');
    await page.getByRole('button', { name: 'New tag' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Race');
    await page.getByText('Race → race').waitFor();
    await api.mutate('tag.create', { name: 'race' });
    await page.getByRole('button', { name: 'Create tag' }).click();
    await page.getByText('There is a tag with this slug').waitFor();
    expect(await page.getByLabel('Name', { exact: true }).getAttribute('aria-invalid')).toBe('true');
  });
});
