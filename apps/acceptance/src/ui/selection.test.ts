import type { Cookie, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runJson } from '../harness/server-process.ts';
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
  await runJson(site.folder, ['sample', '--leads', '1200', '--seed', '3']);
  await api.createLead({ firstName: 'Yara', tags: ['Rare One'] });
});
afterAll(() => site.remove());

/** The rows are counted from 1, as people do; the header is the first that the grid counts. */
const row = (page: Page, place: number) => page.locator(`[role=grid] [aria-rowindex="${place + 1}"]`);
const box = (page: Page, place: number) => row(page, place).getByRole('checkbox');
const allRows = (page: Page) => page.getByRole('checkbox', { name: 'Select the rows that are loaded' });
const bar = (page: Page, selected: string) => page.getByRole('toolbar', { name: `${selected} selected`, exact: true });

async function openLeads(page: Page, search = ''): Promise<void> {
  await page.goto(`/leads${search}`);
  await box(page, 1).waitFor();
}

/** To a row that may be far, by way of the pages between. */
async function scrollTo(page: Page, place: number): Promise<void> {
  const grid = page.getByRole('grid', { name: 'Leads' });
  for (let next = Math.min(90, place); ; next = Math.min(next + 90, place)) {
    await grid.evaluate((element, top) => element.parentElement?.scrollTo({ top }), (next - 4) * 40);
    await box(page, next).waitFor();
    if (next === place) return;
  }
}

describe.each(looks)('with the pointer: $name', (look) => {
  test('one row, a range, all that are loaded, all that match', async () => {
    const page = await site.newPage(look, { session });
    await openLeads(page);
    await box(page, 2).click();
    await bar(page, '1').waitFor();
    expect(await row(page, 2).getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('[role=columnheader] input:indeterminate').count()).toBe(1);
    await box(page, 5).click({ modifiers: ['Shift'] });
    await bar(page, '4').waitFor();
    await expectAccessible(page);
    // Another range from the same row takes the place of that one.
    await box(page, 1).click({ modifiers: ['Shift'] });
    await bar(page, '2').waitFor();
    expect(await box(page, 5).isChecked()).toBe(false);

    await allRows(page).click();
    await bar(page, '100').waitFor();
    expect(await allRows(page).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Select all 1,201 leads' }).click();
    await bar(page, '1,201').waitFor();
    await expectAccessible(page);
    await box(page, 3).click();
    await bar(page, '1,200').waitFor();
    await box(page, 3).click();
    await bar(page, '1,201').waitFor();
    await page.getByRole('button', { name: 'Clear', exact: false }).click();
    await page.getByRole('toolbar').waitFor({ state: 'detached' });
    expect(await box(page, 1).isChecked()).toBe(false);
    // The button that was pressed is gone; the focus is not.
    expect(await page.locator('[role=row]:focus').getAttribute('aria-rowindex')).toBe('4');
  });
});

describe('a range', () => {
  test('takes in rows that are loaded no longer', async () => {
    const page = await site.newPage(wide, { session });
    await openLeads(page);
    await box(page, 3).click();
    await scrollTo(page, 350);
    await box(page, 350).click({ modifiers: ['Shift'] });
    await bar(page, '348').waitFor();
    await scrollTo(page, 180);
    expect(await box(page, 180).isChecked()).toBe(true);
    await box(page, 180).click();
    await bar(page, '347').waitFor();
  });

  test('says so when its rows can not be had, and leaves the selection as it was', async () => {
    const page = await site.newPage(wide, { session, refusals: ['/trpc/'] });
    await openLeads(page, '?sort=name-asc');
    await box(page, 1).click();
    await scrollTo(page, 350);
    // Old enough to be asked for again.
    await page.clock.install();
    await page.clock.fastForward(20_000);
    await page.route('**/trpc/lead.list**', (route) => route.abort());
    await page.clock.resume();
    await box(page, 350).click({ modifiers: ['Shift'] });
    await page.getByRole('toolbar').getByText('Selecting…').waitFor();
    await page.getByText('The server does not answer.').first().waitFor();
    await bar(page, '1').waitFor();
  });
});

describe('with the keyboard', () => {
  test('x and Space select, Shift with j, k and x selects a range, Escape clears', async () => {
    const page = await site.newPage(wide, { session });
    await openLeads(page);
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await bar(page, '1').waitFor();
    await page.keyboard.press('Shift+J');
    await page.keyboard.press('Shift+J');
    await bar(page, '3').waitFor();
    await page.keyboard.press('Shift+K');
    await bar(page, '2').waitFor();
    for (const key of ['j', 'j', 'j', 'Shift+X']) await page.keyboard.press(key);
    await bar(page, '5').waitFor();
    await page.keyboard.press('Space');
    await bar(page, '4').waitFor();
    expect(await page.locator('[role=row]:focus').getAttribute('aria-rowindex')).toBe('6');
    await page.keyboard.press('Escape');
    await page.getByRole('toolbar').waitFor({ state: 'detached' });
    await page.keyboard.press('k');
    await page.keyboard.press('x');
    await bar(page, '1').waitFor();
    expect(await box(page, 4).isChecked()).toBe(true);
  });

  test('the box above the rows is reached by Tab; after a click on a box, keys go on from its row', async () => {
    const page = await site.newPage(wide, { session });
    await openLeads(page);
    await page.getByRole('button', { name: 'Columns' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await bar(page, '100').waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('toolbar').waitFor({ state: 'detached' });
    await box(page, 4).click();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await bar(page, '2').waitFor();
    expect(await box(page, 5).isChecked()).toBe(true);
  });
});

test('what is selected ends with the filter, and stays in another order', async () => {
  const page = await site.newPage(wide, { session });
  await openLeads(page);
  await box(page, 1).click();
  await page.getByRole('button', { name: 'Sort: Newest first' }).click();
  await page.getByRole('menuitemradio', { name: 'Name Z to A' }).click();
  await page.getByRole('button', { name: 'Sort: Name Z to A' }).waitFor();
  await bar(page, '1').waitFor();
  await page.getByRole('searchbox', { name: 'Search leads' }).fill('yara');
  await page.getByRole('toolbar').waitFor({ state: 'detached' });
});

test('a viewer selects to copy, and to nothing else', async () => {
  const path = await site.invite(session, { email: 'viewer@example.com', role: 'viewer' });
  const page = await site.newPage(wide);
  await page.goto(path);
  await page.getByLabel('Password').fill('battery staple');
  await page.getByRole('button', { name: 'Join' }).click();
  await box(page, 1).waitFor();
  await openLeads(page, '?q=a');
  await allRows(page).click();
  await bar(page, '100').waitFor();
  expect(await page.getByRole('toolbar').getByRole('button').allTextContents()).toEqual(['Copy emails', 'Clear Esc']);
  await page.keyboard.press('t');
  await page.getByRole('button', { name: 'Copy emails' }).click();
  await page.getByText(/^Emails copied: \d+$/).waitFor();
  expect(await page.getByRole('dialog', { name: /^Tag/ }).count()).toBe(0);
});
