import type { Cookie, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TrpcApi } from '../trpc/trpc-api.ts';
import type { Lead } from '../trpc/wire.ts';
import { expectAccessible } from './expect-accessible.ts';
import { looks, wide } from './looks.ts';
import { startOwnedSite } from './owned-site.ts';
import type { UiSite } from './ui-site.ts';

let site: UiSite;
let session: Cookie;
let api: TrpcApi;
beforeAll(async () => {
  ({ site, session, api } = await startOwnedSite());
  await api.createLead({ email: 'taken@example.com', tags: ['Newsletter', 'Partner'] });
  await api.mutate('tag.create', { name: 'Do Not Call', protected: true });
});
afterAll(() => site.remove());

async function newLead(): Promise<Lead> {
  const tags = ['VIP', 'Cold', 'Do Not Call'];
  return api.createLead({ firstName: 'Jane', lastName: 'Doe', tags, metadata: { plan: 'free', seats: 3 } });
}

const slugs = async ({ id }: Lead) => (await api.getLead(id)).tags.map(({ slug }) => slug);
const chips = (page: Page) => page.getByRole('combobox', { name: 'Add a tag' });

describe.each(looks)('a lead: $name', (look) => {
  test('its fields are saved where they stand, and taken back when refused', async () => {
    const lead = await newLead();
    const page = await site.newPage(look, { session, refusals: ['/trpc/lead.update'] });
    await page.goto(`/leads/${lead.id}`);
    await page.getByRole('complementary', { name: 'Lead Jane Doe' }).waitFor();
    await expectAccessible(page);

    await page.getByLabel('Company').fill('Nordwind');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2 }).waitFor();
    await expect.poll(async () => (await api.getLead(lead.id)).company).toBe('Nordwind');

    await page.getByLabel('Email').fill('taken@example.com');
    await page.keyboard.press('Enter');
    await page.getByText('“taken@example.com” was not saved').waitFor();
    expect(await page.getByLabel('Email').inputValue()).toBe('');
    expect(await page.getByLabel('Email').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Email').fill('no address');
    await page.keyboard.press('Enter');
    await page.getByText('“no address” was not saved: Must be an email address.').waitFor();
    await expectAccessible(page);
  });

  test('its tags are changed after a look at the difference', async () => {
    const lead = await newLead();
    const page = await site.newPage(look, { session });
    await page.goto(`/leads/${lead.id}`);
    const slug = `new-${look.colorScheme}-${look.width}`;
    await chips(page).fill(slug.replaceAll('-', '  '));
    await page.getByRole('option', { name: new RegExp(`New tag “new ${look.colorScheme}.*→ ${slug}`) }).waitFor();
    // While its list is open, the combobox takes all else from screen readers.
    await expectAccessible(page, '[role=listbox]');
    await page.keyboard.press('Enter');
    await chips(page).fill('partn');
    await page.getByRole('option', { name: /Partner/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove tag Cold' }).click();
    const changes = page.getByRole('group', { name: 'Unsaved tag changes' });
    expect(await changes.textContent()).toMatch(/^\+2−1/);
    await expectAccessible(page);
    expect(await slugs(lead)).toEqual(['vip', 'cold', 'do-not-call']);

    await page.getByRole('button', { name: 'Save tags' }).click();
    await changes.waitFor({ state: 'detached' });
    expect(new Set(await slugs(lead))).toEqual(new Set(['vip', 'do-not-call', slug, 'partner']));
  });

  test('its metadata is changed after a look at the patch, as rows and as JSON', async () => {
    const lead = await newLead();
    const page = await site.newPage(look, { session });
    await page.goto(`/leads/${lead.id}`);
    await page.getByRole('tab', { name: 'Metadata' }).click();
    await page.getByLabel('Value of plan').fill('pro');
    await page.getByRole('button', { name: 'Add a key' }).click();
    await page.getByRole('textbox', { name: 'Key 3', exact: true }).fill('score');
    await page.getByLabel('Type of score').selectOption('number');
    await page.getByLabel('Value of score').fill('a lot');
    await page.getByText('This is no number.').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Value of score').fill('7');
    const changes = page.getByRole('region', { name: 'What saving changes' });
    expect(await changes.textContent()).toBe('+ addsscore7→ overwritesplanfree→prokeeps 1 key');

    await page.getByRole('tab', { name: 'JSON' }).click();
    const json = page.getByRole('textbox', { name: 'JSON' });
    expect(JSON.parse(await json.inputValue())).toEqual({ plan: 'pro', seats: 3, score: 7 });
    await json.fill('{');
    await page.getByText('This is no JSON').waitFor();
    await json.fill('{"plan":"pro","score":8}');
    await page.getByText('Stays, because a patch deletes nothing: seats').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save metadata' }).click();
    await expect.poll(async () => (await api.getLead(lead.id)).metadata).toEqual({ plan: 'pro', seats: 3, score: 8 });
  });

  test('its history tells who changed what, and through which door', async () => {
    const lead = await newLead();
    await api.mutate('lead.update', { lead: { id: lead.id }, set: { title: 'CEO' }, metadata: { plan: 'pro' } });
    await api.mutate('lead.removeTags', { lead: { id: lead.id }, tags: ['Cold'] });
    const page = await site.newPage(look, { session });
    await page.goto(`/leads/${lead.id}`);
    await page.getByRole('tab', { name: 'History' }).click();
    const entries = page.getByRole('tabpanel', { name: 'History' }).getByRole('listitem');
    await expect.poll(() => entries.count()).toBe(3);
    expect(await entries.allTextContents()).toEqual([
      expect.stringMatching(/^Changedvia the typed API · key ‘First key’ · .*−Cold$/),
      expect.stringMatching(/\+TitleCEO→planfree→pro$/),
      expect.stringMatching(/^Created.*\+VIP.*First nameJane/),
    ]);
    await expectAccessible(page);
  });
});

describe('the tag editor', () => {
  test('takes a pasted list, a comma, Backspace and Enter; a protected tag stays', async () => {
    const lead = await newLead();
    const page = await site.newPage(wide, { session });
    await page.goto(`/leads/${lead.id}`);
    await chips(page).click();
    await page.evaluate('navigator.clipboard.writeText("One, two;VIP\\nC++")');
    await page.keyboard.press('Control+V');
    await page.getByRole('button', { name: 'Remove tag C++' }).waitFor();
    await chips(page).pressSequentially('Three,');
    await page.getByRole('button', { name: 'Remove tag Three' }).waitFor();
    await page.keyboard.press('Backspace');
    await page.getByRole('button', { name: 'Remove tag Three' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Remove tag Do Not Call' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await expect.poll(() => slugs(lead)).toEqual(['vip', 'cold', 'do-not-call', 'one', 'two', 'c-plus-plus']);
  });

  test('a lead that somebody else has changed meanwhile is shown anew before it is saved', async () => {
    const lead = await newLead();
    const page = await site.newPage(wide, { session, refusals: ['/trpc/lead.syncTags'] });
    await page.goto(`/leads/${lead.id}`);
    await page.getByRole('button', { name: 'Remove tag Cold' }).click();
    await api.mutate('lead.addTags', { lead: { id: lead.id }, tags: ['Elsewhere'] });
    await page.getByRole('button', { name: 'Save tags' }).click();
    await page.getByText('This lead was changed meanwhile.').waitFor();
    expect(await slugs(lead)).toContain('elsewhere');
  });
});

test('a lead that there is not says so', async () => {
  const page = await site.newPage(wide, { session, refusals: ['/trpc/lead.get'] });
  await page.goto('/leads/01a1fff7-ca08-73f2-8a08-bb9b4dc86ae3');
  await page.getByText('There is no such lead').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Close lead' }).click();
  await page.getByRole('complementary').waitFor({ state: 'detached' });
});
