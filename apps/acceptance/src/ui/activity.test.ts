import type { Cookie, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { call } from '../harness/call.ts';
import { runJson, startServer } from '../harness/server-process.ts';
import type { TrpcApi } from '../trpc/trpc-api.ts';
import type { Lead } from '../trpc/wire.ts';
import { expectAccessible } from './expect-accessible.ts';
import { looks, someLooks, wide } from './looks.ts';
import { startOwnedSite } from './owned-site.ts';
import type { UiSite } from './ui-site.ts';

let site: UiSite;
let session: Cookie;
let key: string;
let api: TrpcApi;
let jane: Lead;
beforeAll(async () => {
  ({ site, session, api } = await startOwnedSite());
  key = String(site.firstKey);
});
afterAll(() => site.remove());

const entries = (page: Page) => page.getByRole('article');
const entry = (page: Page, text: string | RegExp) => entries(page).filter({ hasText: text });
const isLive = (page: Page) => page.getByRole('status').getByText('Live', { exact: true }).waitFor();
const filterBox = (page: Page) => page.getByRole('combobox', { name: 'Filter by API, actor or tag' });
/** The number of an entry's lead: leads are made with one in their names. */
const numbersIn = async (page: Page) =>
  (await entry(page, /Numbered/).allTextContents()).map((text) => Number(/Numbered (\d+)/.exec(text)?.[1]));

async function openLive(page: Page, path = '/activity'): Promise<void> {
  await page.goto(path);
  await isLive(page);
}

async function asOwner(name: string, body: object): Promise<void> {
  const headers = { cookie: `${session.name}=${session.value}`, 'sec-fetch-site': 'same-origin' };
  expect((await call(`${site.url}/trpc/${name}`, { method: 'POST', headers, body })).status).toBe(200);
}

/** One write through each door, about Jane, and how it reads. */
const doors: readonly (readonly [reads: RegExp, write: () => Promise<unknown>])[] = [
  [
    /First key changed the tags of Jane Doe.*via Nexor · key ‘First key’.*\+Nexor tag/,
    () => nexor('PUT', '/leads/tags', { lead_id: jane.id, tags: ['VIP', 'Nexor tag', 'Other'] }),
  ],
  [
    /First key added \+highlevel tag to Jane Doe.*via HighLevel/i,
    () => highLevel(`/contacts/${jane.contactId}/tags`, { tags: ['HighLevel tag'] }),
  ],
  [
    /First key changed the lead Jane Doe.*via EasySocial.*city.*Pune/,
    () => easySocial('/leads/919876543210/update', { lead_data: { city: 'Pune' } }),
  ],
  [
    /First key changed the lead Jane Doe.*via the typed API.*plan.*gold/,
    () => api.mutate('lead.patchMetadata', { lead: { id: jane.id }, patch: { plan: 'gold' } }),
  ],
  [
    /Ada changed the lead Jane Doe.*via this UI.*Title.*CTO/,
    () => asOwner('lead.update', { lead: { id: jane.id }, set: { title: 'CTO' } }),
  ],
  [/The system created 3 leads.*via the command line/, () => runJson(site.folder, ['sample', '--leads', '3'])],
];
const nexor = (method: string, path: string, body: object) =>
  call(`${site.url}/api/public${path}`, { method, headers: { 'x-api-key': key }, body });
const bearer = () => ({ authorization: `Bearer ${key}` });
const highLevel = (path: string, body: object) =>
  call(site.url + path, { method: 'POST', headers: { ...bearer(), version: '2021-07-28' }, body });
const easySocial = (path: string, body: object) =>
  call(`${site.url}/api/v1${path}`, { method: 'PUT', headers: bearer(), body });

describe('before anything has happened', () => {
  test.each(looks)('it says so, and how to begin: $name', async (look) => {
    const page = await site.newPage(look, { session });
    await openLive(page);
    await page.getByRole('heading', { name: 'Nothing has happened yet' }).waitFor();
    await page.getByRole('link', { name: 'Connect a client' }).waitFor();
    await expectAccessible(page);
  });

  test('the first change appears by itself', async () => {
    const page = await site.newPage(wide, { session });
    await openLive(page);
    await page.getByRole('heading', { name: 'Nothing has happened yet' }).waitFor();
    jane = await api.createLead({ firstName: 'Jane', lastName: 'Doe', phone: '+919876543210', tags: ['VIP'] });
    await entry(page, 'First key created the lead Jane Doe').waitFor();
  });
});

describe('the feed', () => {
  test('a write through each door appears as it happens, with its door, its lead and what changed', async () => {
    const page = await site.newPage(wide, { session });
    await openLive(page);
    await entry(page, 'created the lead').waitFor();
    for (const [reads, write] of doors) {
      await write();
      await entries(page).first().filter({ hasText: reads }).waitFor();
    }
    await page.reload();
    await entries(page).first().filter({ hasText: 'via the command line' }).waitFor();
  });

  test.each(looks)('puts together what was done at once, and opens it: $name', async (look) => {
    const leads = await Promise.all(['Ana', 'Ben', 'Cleo'].map((firstName) => api.createLead({ firstName })));
    const refs = leads.map(({ id }) => ({ id }));
    await api.mutate('lead.bulkTags', { leads: refs, action: 'add', tags: ['VIP'] });
    await api.mutate('lead.delete', { lead: { id: String(leads[1]?.id) } });
    const page = await site.newPage(look, { session });
    await openLive(page);
    const bulk = entry(page, /added.*VIP.*to 3 leads/).first();
    await entries(page).first().filter({ hasText: 'deleted a lead' }).waitFor();
    await page.getByRole('heading', { name: 'Today' }).waitFor();
    await expectAccessible(page);
    await bulk.getByRole('button', { name: 'Show 3 changes' }).click();
    await entry(page, 'changed the tags of a deleted lead').waitFor();
    const cleo = entry(page, /changed the tags of.*Cleo/).first();
    await cleo.waitFor();
    await expectAccessible(page);
    await bulk.getByRole('button', { name: 'Hide the changes' }).click();
    await entry(page, 'changed the tags of a deleted lead').waitFor({ state: 'detached' });
  });

  test('what is new waits while one reads further down', async () => {
    for (let made = 0; made < 40; made++) await api.createLead({ firstName: 'Filler' });
    const page = await site.newPage(wide, { session });
    await openLive(page);
    await entry(page, 'Filler').first().waitFor();
    await entries(page).first().hover();
    await page.mouse.wheel(0, 900);
    await expect.poll(() => page.getByRole('feed').evaluate((feed) => feed.parentElement?.scrollTop)).toBe(900);
    await api.createLead({ firstName: 'Latest One' });
    await api.createLead({ firstName: 'Latest Two' });
    await page.getByRole('button', { name: '2 new changes' }).waitFor();
    expect(await page.getByRole('feed').evaluate((feed) => feed.parentElement?.scrollTop)).toBe(900);
    expect(await entry(page, 'Latest').count()).toBe(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: '2 new changes' }).click();
    await entries(page).first().filter({ hasText: 'Latest Two' }).waitFor();
    await page.getByRole('button', { name: /new change/ }).waitFor({ state: 'detached' });
    await api.createLead({ firstName: 'Latest Three' });
    await entries(page).first().filter({ hasText: 'Latest Three' }).waitFor();
  });

  test('stands still while it is paused, and then has all of it', async () => {
    const page = await site.newPage(wide, { session });
    await openLive(page);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('status').getByText('Paused').waitFor();
    await api.createLead({ firstName: 'While paused' });
    await page.getByRole('button', { name: 'Resume' }).click();
    await isLive(page);
    await entries(page).first().filter({ hasText: 'While paused' }).waitFor();
    expect(await entry(page, 'While paused').count()).toBe(1);
  });
});

describe('filters', () => {
  test.each(someLooks)('by door, actor and tag, what was and what comes: $name', async (look) => {
    const page = await site.newPage(look, { session });
    await openLive(page);
    await page.keyboard.press('/');
    await page.keyboard.type('nex');
    await page.getByRole('option', { name: 'Nexor API' }).click();
    await page.getByRole('button', { name: 'Remove filter Nexor' }).waitFor();
    expect(page.url()).toContain('source=nexor');
    await entry(page, 'via Nexor').first().waitFor();
    await entry(page, /via (?!Nexor)/)
      .first()
      .waitFor({ state: 'detached' });
    await isLive(page);
    await expectAccessible(page);
    const firstName = `By door ${look.width}`;
    await api.createLead({ firstName });
    await nexor('POST', '/leads', { first_name: firstName, email: `door-${look.width}@example.com` });
    await entries(page).first().filter({ hasText: firstName }).waitFor();
    expect(await entry(page, firstName).count()).toBe(1);
    await page.getByRole('button', { name: 'Remove filter Nexor' }).click();

    await filterBox(page).fill('Ada');
    await page.getByRole('option', { name: 'Ada person' }).click();
    await page.getByRole('button', { name: 'Remove filter Ada' }).waitFor();
    await entry(page, 'First key').first().waitFor({ state: 'detached' });
    await isLive(page);
    await asOwner('lead.update', { lead: { id: jane.id }, set: { company: `Company ${look.width}` } });
    await entries(page)
      .first()
      .filter({ hasText: `Company ${look.width}` })
      .waitFor();
    await page.getByRole('button', { name: 'Clear', exact: true }).click();

    await filterBox(page).fill('nexor t');
    await page.getByRole('option', { name: 'Nexor tag tag' }).click();
    await page.getByRole('button', { name: 'Remove filter Nexor tag' }).waitFor();
    await entry(page, 'Filler').first().waitFor({ state: 'detached' });
    await isLive(page);
    const tagged = `By tag ${look.width}`;
    await api.createLead({ firstName: 'Not this one', tags: ['VIP'] });
    await api.createLead({ firstName: tagged, tags: ['Nexor tag'] });
    await entries(page).first().filter({ hasText: tagged }).waitFor();
    expect(await entry(page, 'Not this one').count()).toBe(0);
    await page.reload();
    await page.getByRole('button', { name: 'Remove filter Nexor tag' }).waitFor();
    await entries(page).first().filter({ hasText: tagged }).waitFor();
  });

  test('where nothing matches it says so, until something does', async () => {
    const page = await site.newPage(wide, { session });
    await openLive(page, '/activity?source=import');
    await page.getByRole('heading', { name: 'Nothing matches' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Remove filter Import' }).click();
    await entries(page).first().waitFor();
  });

  test('a viewer filters by those whom the feed has shown', async () => {
    const path = await site.invite(session, { email: 'vera@example.com', role: 'viewer' });
    const page = await site.newPage(wide, { locale: 'es' });
    await page.goto(path);
    await page.getByLabel('Contraseña').fill('correct horse');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Actividad' }).click();
    await page.getByRole('status').getByText('En vivo').waitFor();
    await page.getByRole('combobox', { name: 'Filtrar por API, autor o etiqueta' }).fill('first');
    await page.getByRole('option', { name: 'First key clave' }).click();
    await page.getByRole('button', { name: 'Quitar filtro First key' }).waitFor();
    await entry(page, 'First key').first().waitFor();
    await expectAccessible(page);
  });
});

describe('the keyboard', () => {
  test('g a goes there; j, k and Enter go through it; Escape leaves it; / filters', async () => {
    const leads = await Promise.all(['Dora', 'Emil'].map((firstName) => api.createLead({ firstName })));
    const refs = leads.map(({ id }) => ({ id }));
    await api.mutate('lead.bulkTags', { leads: refs, action: 'add', tags: ['Keyboard'] });
    await api.mutate('lead.update', { lead: { id: jane.id }, set: { title: 'CEO' } });
    const page = await site.newPage(wide, { session });
    await page.goto('/leads');
    await page.getByRole('row', { name: /Emil/ }).first().waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await isLive(page);
    await entry(page, 'Jane Doe').first().waitFor();
    const focused = page.locator('article:focus');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await focused.filter({ hasText: 'to 2 leads' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('j');
    await focused.filter({ hasText: /changed the tags of.*Emil/ }).waitFor();
    // Nothing moves under one who reads.
    await api.createLead({ firstName: 'Meanwhile' });
    await page.getByRole('button', { name: '1 new change' }).waitFor();
    await focused.filter({ hasText: /changed the tags of.*Emil/ }).waitFor();
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await page.keyboard.press('Escape');
    await entries(page).first().filter({ hasText: 'Meanwhile' }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await focused.filter({ hasText: 'Jane Doe' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Lead Jane Doe' }).waitFor();
    await page.goBack();
    await isLive(page);
    await page.keyboard.press('/');
    await page.locator('input:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('input:focus').waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Go to activity').waitFor();
  });
});

describe('when much happens', () => {
  test('a burst of thousands leaves the page quick and complete, and it looks behind it for what is rare', async () => {
    const page = await site.newPage(wide, { session });
    await openLive(page);
    await entries(page).first().waitFor();
    await runJson(site.folder, ['sample', '--leads', '12000', '--seed', '9']);
    await api.createLead({ firstName: 'After the burst' });
    await entries(page).first().filter({ hasText: 'After the burst' }).waitFor();
    expect(await entries(page).count()).toBeLessThan(60);

    // Nothing of EasySocial is among the last ten thousand: the page goes on by itself, and can be held.
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/trpc/change.list*', async (route) => {
      if (route.request().postData()?.includes('cursor')) await held;
      // A search that was stopped is no longer there to be answered.
      await route.continue().catch(() => undefined);
    });
    await filterBox(page).fill('easy');
    await page.getByRole('option', { name: 'EasySocial' }).click();
    await page.getByText('Looking further back: 10,000 changes so far…').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('The search stopped here.').waitFor();
    letGo();
    await page.getByRole('button', { name: 'Look further back' }).click();
    await entry(page, /via EasySocial/).waitFor();
    await page.getByText('This is where it began.').waitFor();
  });
});

describe('when something fails', () => {
  test.each(someLooks)('says so, and tries again when asked: $name', async (look) => {
    const page = await site.newPage(look, { session, refusals: ['/trpc/'] });
    await page.route('**/trpc/**', (route) => route.abort());
    await page.goto('/activity');
    await page.getByText('The activity could not be loaded').waitFor();
    await expectAccessible(page);
    await page.unroute('**/trpc/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await entries(page).first().waitFor();
    await isLive(page);
  });

  test('offline it says so, and afterwards has what happened meanwhile', async () => {
    const page = await site.newPage(wide, { session, refusals: ['/trpc/'] });
    await openLive(page);
    await page.context().setOffline(true);
    await page.getByRole('status').getByText('Offline', { exact: true }).waitFor();
    await api.createLead({ firstName: 'While offline' });
    await page.context().setOffline(false);
    await entries(page).first().filter({ hasText: 'While offline' }).waitFor();
    expect(await entry(page, 'While offline').count()).toBe(1);
  });

  test('a session that ended is said, with the way back', async () => {
    const { headers } = await call(`${site.url}/auth/sign-in`, {
      method: 'POST',
      body: { email: 'ada@example.com', password: 'correct horse' },
    });
    const value = /^[^=]+=([^;]+)/.exec(headers.get('set-cookie') ?? '')?.[1] ?? '';
    const page = await site.newPage(wide, { session: { ...session, value }, refusals: ['/trpc/', '/auth/'] });
    await openLive(page);
    const cookie = `${session.name}=${value}`;
    const end = { method: 'POST', headers: { cookie, 'sec-fetch-site': 'same-origin' }, body: {} };
    await call(`${site.url}/auth/sign-out`, end);
    await api.createLead({ firstName: 'Unseen' });
    await page.getByText('Your session has ended. Sign in again.').waitFor();
    expect(page.url()).toContain('/sign-in?');
  });

  // The last one: it leaves the site without the server that it began with.
  test('after the server was gone and came back, nothing is missing and nothing is there twice', async () => {
    const page = await site.newPage(wide, { session, refusals: ['/trpc/'] });
    await openLive(page);
    for (let number = 1; number <= 3; number++) await api.createLead({ firstName: `Numbered ${number}` });
    await entry(page, 'Numbered 3').waitFor();
    await site.stop();
    await page.getByRole('status').getByText('Reconnecting…').waitFor();
    const again = await startServer(site.folder, { PORT: new URL(site.url).port });
    onTestFinished(async () => {
      await again.stop();
    });
    for (let number = 4; number <= 9; number++) await api.createLead({ firstName: `Numbered ${number}` });
    await isLive(page);
    await entry(page, 'Numbered 9').waitFor();
    expect(await numbersIn(page)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
    await api.createLead({ firstName: 'Numbered 10' });
    await entry(page, 'Numbered 10').waitFor();
    expect(await numbersIn(page)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });
});
