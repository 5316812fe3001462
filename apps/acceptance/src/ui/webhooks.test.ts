import { setTimeout } from 'node:timers/promises';
import type { Cookie, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openBrowser } from '../auth/browser.ts';
import { tokenIn } from '../auth/people.ts';
import type { TrpcApi } from '../trpc/trpc-api.ts';
import { hook } from '../webhooks/hooked.ts';
import { type Receiver, startReceiver } from '../webhooks/receiver.ts';
import { expectAccessible } from './expect-accessible.ts';
import { looks, narrowDark, wide } from './looks.ts';
import { startOwnedSite } from './owned-site.ts';
import type { UiSite } from './ui-site.ts';

let site: UiSite;
let session: Cookie;
let api: TrpcApi;
beforeAll(async () => {
  ({ site, session, api } = await startOwnedSite());
});
afterAll(() => site.remove());

/** By what a row says from its name on: what is hidden in a look is not read. */
const row = (page: Page, text: string) => page.getByRole('row', { name: new RegExp(text) });
const section = (page: Page) => page.getByRole('region', { name: 'Webhooks' });
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
const webhookNamed = async (name: string) =>
  (await api.query('webhook.list')).items.find((webhook) => webhook.name === name);
const focused = (page: Page) =>
  page.evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent');

async function choose(page: Page, name: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

/** A webhook named CRM that did not take the first change, and is not tried soon by itself. It ends with the test. */
async function failingWebhook(answer: number): Promise<Receiver> {
  const receiver = await startReceiver();
  receiver.react = () => answer;
  const id = await hook(api, receiver);
  onTestFinished(async () => {
    await api.mutate('webhook.delete', { id });
  });
  await api.createLead({ firstName: 'Jane' });
  const isSoon = async () => !(Date.parse(String((await webhookNamed('CRM'))?.nextAttemptAt)) > Date.now() + 20_000);
  while (await isSoon()) {
    await api.mutate('webhook.retry', { id });
    await setTimeout(50);
  }
  return receiver;
}

describe.each(looks)('$name', (look) => {
  test('one is made, its secret shown once; it is paused, resumed, changed and deleted', async () => {
    const page = await site.newPage(look, { session, refusals: ['/trpc/webhook.create'] });
    await page.goto('/connect');
    await section(page).getByText('No webhooks yet').waitFor();

    await page.getByRole('button', { name: 'New webhook' }).first().click();
    const asked = dialog(page, 'New webhook');
    await asked.getByRole('button', { name: 'Create webhook' }).click();
    await asked.getByText('Give it a name.').waitFor();
    await asked.getByRole('textbox', { name: 'Name' }).fill('Billing');
    await asked.getByRole('button', { name: 'Create webhook' }).click();
    await asked.getByText('Enter its address.').waitFor();
    await asked.getByLabel('Address').fill('ftp://example.com');
    await asked.getByRole('button', { name: 'Create webhook' }).click();
    await asked.getByText('Must be an address that begins with http:// or https://').waitFor();
    expect(await asked.getByLabel('Address').getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(page);
    await asked.getByLabel('Address').fill('https://example.com/hook');
    await asked.getByRole('button', { name: 'Create webhook' }).click();

    await dialog(page, 'The secret of Billing').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Copy: Signing secret' }).click();
    const secret = String(await page.evaluate('navigator.clipboard.readText()'));
    expect(secret).toMatch(/^whsec_/);
    await page.getByRole('button', { name: 'Done' }).click();
    await row(page, 'Billing https://example.com/hook .*Active').waitFor();
    await page.reload();
    await row(page, 'Billing').waitFor();
    expect(await page.content()).not.toContain(secret);

    await choose(page, 'Billing', 'Pause');
    await row(page, 'Billing .*Paused by hand').waitFor();
    expect(await webhookNamed('Billing')).toMatchObject({ pauseReason: 'asked' });
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Resume Billing' }).click();
    await row(page, 'Billing .*Active').waitFor();
    // The button is gone; what stays has its focus.
    expect(await focused(page)).toBe('Actions for Billing');

    await choose(page, 'Billing', 'Edit');
    const edited = dialog(page, 'Edit Billing');
    await edited.getByRole('textbox', { name: 'Name' }).fill('Ledger');
    await edited.getByLabel('Address').fill('https://ledger.example.com');
    await edited.getByRole('button', { name: 'Save' }).click();
    await row(page, 'Ledger https://ledger.example.com .*Active').waitFor();
    await edited.waitFor({ state: 'detached' });

    await choose(page, 'Ledger', 'Delete');
    await dialog(page, 'Delete Ledger?').getByText('Nothing waits for it now').waitFor();
    await dialog(page, 'Delete Ledger?').getByRole('button', { name: 'Delete Ledger' }).click();
    await section(page).getByText('No webhooks yet').waitFor();
    await expect.poll(() => focused(page)).toBe('Webhooks');
    expect(await webhookNamed('Ledger')).toBeUndefined();
  });
});

test.each([wide, narrowDark])('one that fails says so, and is tried when asked: $name', async (look) => {
  const receiver = await failingWebhook(500);
  const page = await site.newPage(look, { session });
  await page.goto('/connect');
  await row(page, 'CRM .*Failing since .*Answered 500. Next attempt').waitFor();
  await expectAccessible(page);
  await choose(page, 'CRM', 'Delete');
  await dialog(page, 'Delete CRM?').getByText('1 change waits for it and is not sent').waitFor();
  await page.keyboard.press('Escape');
  await dialog(page, 'Delete CRM?').waitFor({ state: 'detached' });
  await expect.poll(() => focused(page)).toBe('Actions for CRM');
  receiver.react = () => 204;
  await page.getByRole('button', { name: 'Try now: CRM' }).click();
  await row(page, 'CRM .*Active').waitFor();
  expect(await focused(page)).toBe('Actions for CRM');
  expect(receiver.taken()).toHaveLength(1);
});

test('what becomes of one is seen without doing anything', async () => {
  const receiver = await startReceiver();
  const page = await site.newPage(wide, { session });
  await page.clock.install();
  await page.goto('/connect?new=webhook');
  await page.getByRole('textbox', { name: 'Name' }).fill('Shop');
  await page.getByLabel('Address').fill(receiver.url);
  await page.getByRole('button', { name: 'Create webhook' }).click();
  await page.getByRole('button', { name: 'Copy: Signing secret' }).click();
  receiver.secret = String(await page.evaluate('navigator.clipboard.readText()'));
  await page.getByRole('button', { name: 'Done' }).click();
  await row(page, 'Shop .*Never .*Active').waitFor();
  receiver.react = () => 410;
  await api.createLead({ firstName: 'Jane' });
  await expect.poll(() => webhookNamed('Shop'), { timeout: 10_000 }).toMatchObject({ pauseReason: 'gone' });
  await page.clock.fastForward(5_000);
  await row(page, 'Shop .* 1 Never .*Paused: it answered 410').waitFor();
  expect(await page.getByRole('button', { name: 'Try now: Shop' }).count()).toBe(0);
  await choose(page, 'Shop', 'Delete');
  await page.getByRole('button', { name: 'Delete Shop' }).click();
  await section(page).getByText('No webhooks yet').waitFor();
});

test('in Spanish', async () => {
  await failingWebhook(503);
  const page = await site.newPage(wide, { session, locale: 'es-CL' });
  await page.goto('/connect');
  await row(page, 'CRM .*Falla desde: .*Respondió 503').waitFor();
  await page.getByRole('button', { name: 'Nuevo webhook' }).click();
  await dialog(page, 'Nuevo webhook').waitFor();
  await expectAccessible(page);
});

test.each(['member', 'viewer'])('a %s is told who makes them', async (role) => {
  const path = await site.invite(session, { email: `${role}@example.com`, role });
  const browser = openBrowser(site.url);
  await browser.enter('accept-invitation', { token: tokenIn(path), password: 'correct horse' });
  const page = await site.newPage(wide, { session: { ...session, value: String(browser.token) } });
  await page.goto('/connect?new=webhook');
  await section(page).getByText('Only owners see and make webhooks').waitFor();
  expect(await page.getByRole('button', { name: 'New webhook' }).count()).toBe(0);
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('says when they do not come, and tries again when asked', async () => {
  const page = await site.newPage(wide, { session, refusals: ['/trpc/'] });
  await page.route('**/trpc/**', (route) => route.abort());
  await page.goto('/connect');
  await section(page).getByText('The webhooks could not be loaded').waitFor();
  await expectAccessible(page);
  await page.unroute('**/trpc/**');
  await section(page).getByRole('button', { name: 'Try again' }).click();
  await section(page).getByText('No webhooks yet').waitFor();
  await expectAccessible(page);
});
