import { randomUUID } from 'node:crypto';
import type { Cookie, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runJson } from '../harness/server-process.ts';
import { slugsOf, type TrpcApi } from '../trpc/trpc-api.ts';
import type { Lead } from '../trpc/wire.ts';
import { expectAccessible } from './expect-accessible.ts';
import { looks, someLooks, wide } from './looks.ts';
import { startOwnedSite } from './owned-site.ts';
import type { UiSite } from './ui-site.ts';

/** Leads of the sample, tagged in several parts. */
const sampled = 450;

let site: UiSite;
let session: Cookie;
let api: TrpcApi;
beforeAll(async () => {
  ({ site, session, api } = await startOwnedSite());
  await runJson(site.folder, ['sample', '--leads', String(sampled), '--seed', '3']);
  await api.mutate('tag.create', { name: 'Locked', protected: true });
});
afterAll(() => site.remove());

/** Three leads of a company of their own, found by its name, in the order of the list. */
async function newLeads(): Promise<{ readonly company: string; readonly leads: readonly Lead[] }> {
  const company = `C${randomUUID().slice(0, 8)}`;
  const tags = [['Cold'], ['Cold', 'VIP'], ['Cold', 'Locked']];
  const leads: Lead[] = [];
  for (const [index, own] of tags.entries()) {
    leads.unshift(await api.createLead({ firstName: `Lead ${index + 1}`, company, tags: own }));
  }
  return { company, leads };
}

const tagsOf = (leads: readonly Lead[]) =>
  Promise.all(leads.map(async ({ id }) => slugsOf((await api.getLead(id)).tags).join(' ')));
const count = async (filter: object) => (await api.query('lead.count', filter)).count;
const dialog = (page: Page) => page.getByRole('dialog', { name: /^Tag/ });
const preview = (page: Page) => page.getByRole('region', { name: 'What will change' });
const picker = (page: Page) => page.getByRole('combobox', { name: 'Tags' });
const progress = (page: Page) => page.getByRole('region', { name: 'Change of many leads' });
const said = (page: Page, words: string) => page.getByText(words, { exact: true }).waitFor();

async function selectLoaded(page: Page, search: string): Promise<void> {
  await page.goto(`/leads?${search}`);
  await page.locator('[role=grid] [aria-rowindex="2"] input').waitFor();
  await page.getByRole('checkbox', { name: 'Select the rows that are loaded' }).click();
}

/** All that match, also those that are not loaded, with the dialog open. */
async function tagMatching(page: Page, search: string): Promise<void> {
  await selectLoaded(page, search);
  await page.getByRole('button', { name: /^Select all / }).click();
  await page.getByRole('toolbar').getByRole('button', { name: 'Tag' }).click();
  await dialog(page).waitFor();
}

async function choose(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) await picker(page).pressSequentially(`${name},`);
}

/** Holds back, as if the server were slow, the part of this number; resolves to what lets it through. */
async function holdPart(page: Page, procedure: string, part: number): Promise<() => void> {
  let sent = 0;
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(`**/trpc/${procedure}**`, async (route) => {
    sent += 1;
    if (sent === part) await held;
    await route.continue();
  });
  return release;
}

describe.each(looks)('single leads: $name', (look) => {
  test('add, after a look at what will change, and undo', async () => {
    const { company, leads } = await newLeads();
    const page = await site.newPage(look, { session });
    await selectLoaded(page, `q=${company}`);
    await page.getByRole('toolbar').getByRole('button', { name: 'Tag' }).click();
    await dialog(page).waitFor();
    await expectAccessible(page);
    expect(await dialog(page).getByRole('button', { name: 'Add tags' }).isDisabled()).toBe(true);
    await picker(page).fill('vip');
    await page.getByRole('option', { name: /VIP/ }).waitFor();
    await expectAccessible(page, '[role=listbox]');
    await page.keyboard.press('Enter');
    await said(page, '2 of 3 leads change');
    expect(await preview(page).getByRole('listitem').allTextContents()).toEqual(['Lead 3+VIP', 'Lead 1+VIP']);
    await expectAccessible(page);
    expect(await tagsOf(leads)).toEqual(['cold locked', 'cold vip', 'cold']);

    await dialog(page).getByRole('button', { name: 'Add tags' }).click();
    await said(page, 'Added VIP to 2 leads; 1 had that already.');
    await expectAccessible(page);
    expect(await tagsOf(leads)).toEqual(['cold locked vip', 'cold vip', 'cold vip']);
    await page.getByRole('toolbar').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await said(page, 'Undone: 2 leads have their tags back.');
    expect(await tagsOf(leads)).toEqual(['cold locked', 'cold vip', 'cold']);
  });

  test('set, where a protected tag keeps its lead as it is', async () => {
    const { company, leads } = await newLeads();
    const page = await site.newPage(look, { session });
    await selectLoaded(page, `q=${company}`);
    await page.keyboard.press('t');
    await page.getByRole('radio', { name: 'Set to exactly' }).check();
    await said(page, 'No tag is chosen: saving takes all tags off.');
    await choose(page, 'VIP');
    await page.getByText(/^1 lead stays wholly as it is: .* \(Locked\)\.$/).waitFor();
    expect(await preview(page).getByRole('listitem').allTextContents()).toEqual(['Lead 2−Cold', 'Lead 1+VIP−Cold']);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Set tags' }).click();
    await said(page, 'Set the tags of 2 leads to VIP; 1 kept as they were, for a protected tag.');
    expect(await tagsOf(leads)).toEqual(['cold locked', 'vip', 'vip']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await said(page, 'Undone: 2 leads have their tags back.');
    expect((await tagsOf(leads)).map((tags) => tags.split(' ').toSorted())).toEqual([
      ['cold', 'locked'],
      ['cold', 'vip'],
      ['cold'],
    ]);
  });
});

describe('single leads', () => {
  test('remove and clear; what was deleted meanwhile is told', async () => {
    const { company, leads } = await newLeads();
    const page = await site.newPage(wide, { session });
    await selectLoaded(page, `q=${company}`);
    await page.keyboard.press('t');
    await page.getByRole('radio', { name: 'Remove' }).check();
    await choose(page, 'VIP');
    await said(page, '1 of 3 leads changes');
    await page.getByRole('button', { name: 'Remove tags' }).click();
    await said(page, 'Removed VIP from 1 lead; 2 did not have that.');
    expect(await tagsOf(leads)).toEqual(['cold locked', 'cold', 'cold']);

    await selectLoaded(page, `q=${company}`);
    await page.keyboard.press('t');
    await page.getByRole('radio', { name: 'Set to exactly' }).check();
    await said(page, '2 of 3 leads change');
    await api.mutate('lead.delete', { lead: { id: leads[2]?.id } });
    await page.getByRole('button', { name: 'Take all tags off' }).click();
    await said(page, 'Took all tags off 1 lead; 1 was deleted meanwhile; 1 kept as they were, for a protected tag.');
    expect(await tagsOf(leads.slice(0, 2))).toEqual(['cold locked', '']);
  });

  test('by the keyboard alone, and the list is where it was', async () => {
    const { company, leads } = await newLeads();
    const page = await site.newPage(wide, { session });
    await page.goto(`/leads?q=${company}`);
    await page.locator('[role=grid] [aria-rowindex="2"] input').waitFor();
    for (const key of ['j', 'x', 'Shift+J', 't']) await page.keyboard.press(key);
    await dialog(page).waitFor();
    await picker(page).waitFor();
    await page.keyboard.type('Warm,');
    await said(page, '2 of 2 leads change');
    await page.keyboard.press('Enter');
    await said(page, 'Added Warm to 2 leads.');
    expect(await tagsOf(leads)).toEqual(['cold locked warm', 'cold vip warm', 'cold']);
    await expect.poll(() => page.locator('[role=row]:focus').count()).toBe(1);
    await page.keyboard.press('j');
    expect(await page.locator('[role=row]:focus').getAttribute('aria-rowindex')).toBe('4');
    // With nothing selected, the key means the row.
    await page.keyboard.press('t');
    await page.getByRole('dialog', { name: 'Tag Lead 1' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Lead Lead 1' }).waitFor();
    await page.getByRole('combobox', { name: 'Add a tag' }).waitFor();
    await page.keyboard.press('t');
    await page.keyboard.type('x');
    expect(await page.getByRole('combobox', { name: 'Add a tag' }).inputValue()).toBe('x');
  });
});

describe.each(someLooks)('all that match: $name', (look) => {
  test('figures before, progress on every page meanwhile, and the figures were true', async () => {
    const tag = `Walk ${look.width}`;
    const slug = `walk-${look.width}`;
    await api.mutate('lead.bulkTags', {
      leads: (await api.query('lead.list', { limit: 40, sort: 'name' })).items.map(({ id }) => ({ id })),
      action: 'add',
      tags: [tag],
    });
    const all = await count({});
    const without = all - 40;
    const page = await site.newPage(look, { session });
    await tagMatching(page, 'sort=updated-desc');
    await choose(page, tag);
    await preview(page).getByText(`on ${without} of ${all} leads`).waitFor();
    await preview(page).getByText('(40 have it already)').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('toolbar').waitFor();
    await page.keyboard.press('Escape');

    // The change itself decides what this filter lets through.
    await tagMatching(page, `none=${slug}`);
    await choose(page, tag);
    await preview(page).getByText(`on ${without} of ${without} leads`).waitFor();
    const release = await holdPart(page, 'lead.tagMatching', 2);
    await page.getByRole('button', { name: 'Add tags' }).click();
    await progress(page).getByText(`200 of ${without}`).waitFor();
    expect(await page.getByRole('progressbar', { name: `Adding ${tag}` }).getAttribute('aria-valuenow')).toBe('200');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    await progress(page).waitFor();
    release();
    await said(page, `Added ${tag} to ${without} leads.`);
    await progress(page).waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    expect([await count({ tags: { all: [slug] } }), await count({ tags: { none: [slug] } })]).toEqual([all, 0]);
    // The list that was left is not what it was.
    await page.goBack();
    await page.getByText('No lead matches').waitFor();
  });
});

describe('all that match', () => {
  test('but those that are left out; remove has its figures too', async () => {
    const page = await site.newPage(wide, { session });
    await selectLoaded(page, 'sort=name-asc');
    await page.getByRole('button', { name: /^Select all / }).click();
    const left = page.locator('[role=grid] [aria-rowindex="2"] input');
    await left.click();
    const name = String(await left.getAttribute('aria-label')).replace('Select ', '');
    await page.keyboard.press('t');
    await choose(page, 'Nearly all');
    const all = await count({});
    await preview(page)
      .getByText(`on ${all - 1} of ${all - 1} leads`)
      .waitFor();
    await page.getByRole('button', { name: 'Add tags' }).click();
    await said(page, `Added Nearly all to ${all - 1} leads.`);
    const { items } = await api.query('lead.list', { tags: { none: ['nearly-all'] } });
    expect(items.map(({ firstName, lastName }) => `${firstName} ${lastName}`)).toEqual([name]);

    await tagMatching(page, 'sort=name-asc');
    await page.getByRole('radio', { name: 'Remove' }).check();
    await choose(page, 'Nearly all');
    await preview(page)
      .getByText(`on ${all - 1} of ${all} leads`)
      .waitFor();
    await page.getByRole('button', { name: 'Remove tags' }).click();
    await said(page, `Removed Nearly all from ${all - 1} leads; 1 did not have that.`);
    expect(await count({ tags: { all: ['nearly-all'] } })).toBe(0);
  });

  test('stops when told to, after the part that is on its way', async () => {
    const all = await count({});
    const page = await site.newPage(wide, { session });
    await tagMatching(page, 'sort=name-desc');
    await choose(page, 'Half way');
    await preview(page).getByText(`on ${all} of ${all} leads`).waitFor();
    const release = await holdPart(page, 'lead.tagMatching', 1);
    await page.getByRole('button', { name: 'Add tags' }).click();
    await progress(page).getByRole('button', { name: 'Stop' }).click();
    await progress(page).getByRole('button', { name: 'Stopping…' }).waitFor();
    release();
    await said(page, `Added Half way to 200 leads; stopped before the other ${all - 200}.`);
    expect(await count({ tags: { all: ['half-way'] } })).toBe(200);
  });

  test('comes to a halt when the server is silent, and goes on without doing a lead twice', async () => {
    const all = await count({});
    const page = await site.newPage(wide, { session, refusals: ['/trpc/lead.tagMatching'] });
    await tagMatching(page, 'sort=name-asc');
    await choose(page, 'After a halt');
    await preview(page).getByText(`on ${all} of ${all} leads`).waitFor();
    let sent = 0;
    await page.route('**/trpc/lead.tagMatching**', async (route) => {
      sent += 1;
      if (sent !== 2) return route.continue();
      // The part is done, and its answer is lost.
      await route.fetch();
      return route.abort();
    });
    await page.getByRole('button', { name: 'Add tags' }).click();
    await page.getByText(/The server does not answer.*What is done stays done\.$/).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Go on' }).click();
    await said(page, `Added After a halt to ${all} leads.`);
    expect(await count({ tags: { all: ['after-a-halt'] } })).toBe(all);
  });

  test('in Spanish', async () => {
    const page = await site.newPage(wide, { session, locale: 'es' });
    await page.goto('/leads');
    await page.locator('[role=grid] [aria-rowindex="2"] input').click();
    await page.keyboard.press('t');
    await page.getByRole('dialog', { name: /^Etiquetar / }).waitFor();
    await page.getByRole('combobox', { name: 'Etiquetas' }).pressSequentially('Prueba nueva,');
    await said(page, 'Cambia 1 lead');
    await page.getByRole('button', { name: 'Añadir etiquetas' }).click();
    await said(page, 'Se añadió Prueba nueva a 1 lead.');
  });
});
