import type { Cookie, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { call } from '../harness/call.ts';
import type { TrpcApi } from '../trpc/trpc-api.ts';
import type { Lead, Tag } from '../trpc/wire.ts';
import { expectAccessible } from './expect-accessible.ts';
import { looks, wide } from './looks.ts';
import { startOwnedSite } from './owned-site.ts';
import type { UiSite } from './ui-site.ts';

let site: UiSite;
let session: Cookie;
let api: TrpcApi;
/** A tag of this test, on two leads of five that had it. */
let tag: Tag;
let leads: readonly Lead[];
let count = 0;
beforeAll(async () => {
  ({ site, session, api } = await startOwnedSite());
});
afterAll(() => site.remove());

beforeEach(async () => {
  const name = `Warm ${++count}`;
  ({ tag } = await api.mutate('tag.create', { name, description: 'Called back' }));
  const made: Lead[] = [];
  for (let lead = 1; lead <= 4; lead++) made.push(await api.createLead({ firstName: `Lead ${lead}`, tags: [name] }));
  const headers = { 'x-api-key': String(site.firstKey) };
  const body = { first_name: 'Lead 5', email: `five-${count}@example.com`, tags: [name] };
  await call(`${site.url}/api/public/leads`, { method: 'POST', headers, body });
  for (const { id } of made.slice(0, 2)) await api.mutate('lead.removeTags', { lead: { id }, tags: [name] });
  await api.mutate('lead.delete', { lead: { id: made[2]?.id } });
  leads = made;
});

async function openTag(page: Page, { id, name }: Tag = tag): Promise<void> {
  await page.goto(`/tags/${id}`);
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('region', { name: 'Growth' }).getByRole('img').waitFor();
  await page.getByRole('list', { name: 'Its leads' }).waitFor();
}

describe('the page of a tag', () => {
  test.each(looks)('says what it is and who applies it, in true figures: $name', async (look) => {
    const page = await site.newPage(look, { session });
    await openTag(page);
    expect(await page.title()).toBe(`${tag.name} · Tagsmith`);
    expect(await page.getByRole('definition').first().textContent()).toBe('2');
    await page.getByRole('paragraph').filter({ hasText: 'Called back' }).waitFor();
    // The deleted lead is in none of the days: it was not taken off.
    const chart = 'Leads with this tag over 90 days: from 0 to 2. Put on 5 times, taken off 2 times.';
    await page.getByRole('img', { name: chart }).waitFor();
    const table = page.getByRole('table', { name: 'Growth' });
    expect(await table.getByRole('row').count()).toBe(91);
    expect(await table.getByRole('row').last().getByRole('cell').allTextContents()).toEqual(['2', '5', '2']);
    const actors = page.getByRole('list', { name: 'Who applies it' }).getByRole('listitem');
    expect(await actors.allTextContents()).toEqual([
      'via the typed API · key ‘First key’+4−2',
      'via Nexor · key ‘First key’+1',
    ]);
    expect(await page.getByRole('list', { name: 'Its leads' }).getByRole('link').allTextContents()).toEqual([
      'Lead 5',
      'Lead 4',
    ]);
    await expectAccessible(page);

    await page.getByRole('radio', { name: '30 days' }).check();
    await page.getByRole('img', { name: /over 30 days: from 0 to 2/ }).waitFor();
    expect(page.url()).toContain('days=30');
    await page.getByRole('link', { name: 'Show all 2 in the list' }).click();
    await page.getByRole('row', { name: /Lead 4/ }).waitFor();
    expect(page.url()).toContain(`all=${tag.slug}`);
  });

  test('says the number of the day that one points at', async () => {
    const page = await site.newPage(wide, { session });
    await openTag(page);
    await page.getByRole('region', { name: 'Growth' }).getByRole('img').locator('svg').hover();
    await page.getByText(/: 0 leads$/).waitFor();
  });

  test('copies the slug, and goes to a lead and to the list', async () => {
    const page = await site.newPage(wide, { session });
    await openTag(page);
    await page.getByRole('button', { name: 'Copy the slug' }).click();
    await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toBe(tag.slug);
    await page.getByRole('link', { name: 'Lead 4' }).click();
    const lead = page.getByRole('complementary', { name: 'Lead Lead 4' });
    await lead.getByRole('link', { name: tag.name }).click();
    await page.getByRole('heading', { level: 1, name: tag.name }).waitFor();
    await page.getByRole('link', { name: 'All tags' }).click();
    await page.getByRole('grid', { name: 'Tags' }).waitFor();
  });

  test('of a tag that nobody used, and of one that is not there', async () => {
    const { tag: unused } = await api.mutate('tag.create', { name: `Unused ${count}` });
    const page = await site.newPage(wide, { session, refusals: ['/trpc/tag.get'] });
    await page.goto(`/tags/${unused.id}`);
    await page.getByText('Nobody put it on or took it off in 90 days.').waitFor();
    await page.getByText('Nobody in 90 days.').waitFor();
    await page.getByText('No lead has this tag.').waitFor();
    await expectAccessible(page);
    await page.goto('/tags/01a1fff7-ca15-72af-be5c-1698d1861f66');
    await page.getByRole('heading', { name: 'There is no such tag' }).waitFor();
    await expectAccessible(page);
  });

  test('says that the server failed, and tries again when asked', async () => {
    const page = await site.newPage(wide, { session, refusals: ['/trpc/'] });
    await page.route('**/trpc/**', (route) => route.abort());
    await page.goto(`/tags/${tag.id}`);
    await page.getByText('The tag could not be loaded').waitFor();
    await expectAccessible(page);
    await page.unroute('**/trpc/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { level: 1, name: tag.name }).waitFor();
  });
});

describe('a tag', () => {
  test.each(looks)('is renamed, described and coloured; its old slug finds it: $name', async (look) => {
    const page = await site.newPage(look, { session });
    await openTag(page);
    await page.getByRole('button', { name: 'Edit' }).click();
    const dialog = page.getByRole('dialog', { name: `Edit ${tag.name}` });
    const name = `Hot ${count}`;
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await dialog.getByText(`${name} → hot-${count}`).waitFor();
    await dialog.getByText(`The old slug ${tag.slug} goes on finding this tag.`).waitFor();
    await dialog.getByLabel('Description').fill('Signed');
    expect(await dialog.getByRole('radio').count()).toBe(15);
    await dialog.getByRole('radio', { name: 'Purple' }).check();
    await dialog.getByText('Colour: Purple').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('paragraph').filter({ hasText: 'Signed' }).waitFor();
    await expectAccessible(page);
    const { tag: changed } = await api.query('tag.get', { tag: { slug: tag.slug } });
    expect(changed).toMatchObject({ id: tag.id, name, slug: `hot-${count}`, description: 'Signed', color: 'purple' });
  });

  test('has its colour wherever it is shown', async () => {
    const { tag: teal } = await api.mutate('tag.update', { tag: { id: tag.id }, color: 'teal' });
    const page = await site.newPage(wide, { session });
    const chip = page.locator('[style*="--hue: 180"]:visible').getByText(teal.name, { exact: true }).first();
    for (const path of [`/leads?all=${teal.slug}`, `/tags?q=${teal.slug}`, `/tags/${teal.id}`]) {
      await page.goto(path);
      await chip.waitFor();
    }
    await page.goto(`/leads/${leads[3]?.id}?q=nobody`);
    const lead = page.getByRole('complementary');
    await lead.locator('[style*="--hue: 180"]').getByText(teal.name).waitFor();
    await lead.getByRole('tab', { name: 'History' }).click();
    await lead.getByRole('listitem').locator('[style*="--hue: 180"]').getByText(teal.name).waitFor();
  });

  test.each(looks)('is deleted, after it was said what that takes away: $name', async (look) => {
    const page = await site.newPage(look, { session });
    await openTag(page);
    await page.getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog', { name: `Delete ${tag.name}?` });
    await dialog.getByText('Used by 2 leads: it is taken off all of them.').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Delete tag' }).click();
    await page.getByText(`Tag ${tag.name} deleted, and taken off 2 leads`).waitFor();
    await page.getByRole('grid', { name: 'Tags' }).waitFor();
    await page.getByRole('link', { name: tag.name, exact: true }).waitFor({ state: 'detached' });
    expect(await api.refused('tag.get', { tag: { id: tag.id } })).toMatchObject({ reason: 'tag_not_found' });
    expect((await api.getLead(String(leads[3]?.id))).tags).toEqual([]);
  });

  test('that is protected is not deleted before it is unprotected', async () => {
    await api.mutate('tag.update', { tag: { id: tag.id }, protected: true });
    const page = await site.newPage(wide, { session });
    await openTag(page);
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByText(`${tag.name} is protected`).waitFor();
    await expectAccessible(page);
    expect(await page.getByRole('button', { name: 'Delete tag' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Edit the tag' }).click();
    await page.getByRole('checkbox', { name: 'Protected' }).uncheck();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Used by 2 leads').waitFor();
  });

  test('is found with its use, where a lead is tagged', async () => {
    const page = await site.newPage(wide, { session });
    await page.goto(`/leads/${leads[0]?.id}`);
    await page.getByRole('combobox', { name: 'Add a tag' }).fill(tag.name);
    await page.getByRole('option', { name: `${tag.name} ${tag.slug} 2 leads` }).waitFor();
  });
});

test('a viewer sees the tags, and nothing that would change one', async () => {
  const path = await site.invite(session, { email: 'vera@example.com', role: 'viewer' });
  const page = await site.newPage(wide);
  await page.goto(path);
  await page.getByLabel('Password').fill('correct horse');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('heading', { level: 1, name: /Leads/ }).waitFor();
  await page.goto('/tags');
  await page.getByRole('link', { name: tag.name, exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'New tag' }).count()).toBe(0);
  await page.getByRole('link', { name: tag.name, exact: true }).click();
  await page.getByRole('list', { name: 'Its leads' }).waitFor();
  for (const name of ['Edit', 'Delete']) expect(await page.getByRole('button', { name }).count()).toBe(0);
  await expectAccessible(page);
});
