import type { Cookie } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { trpcApi } from '../trpc/trpc-api.ts';
import { expectAccessible } from './expect-accessible.ts';
import { looks } from './looks.ts';
import { startUiSite, type UiSite } from './ui-site.ts';

let site: UiSite;
let session: Cookie;
beforeAll(async () => {
  site = await startUiSite();
  session = await site.setUpOwner();
  await trpcApi(site.url, String(site.firstKey)).createLead({ firstName: 'Jane', tags: ['VIP'] });
});
afterAll(() => site.remove());

test.each(looks)('who is invited as a viewer joins, and reads: $name', async (look) => {
  const email = `${look.colorScheme}${look.width}@example.com`;
  const path = await site.invite(session, { email, role: 'viewer' });
  const page = await site.newPage(look);
  await page.goto(path);
  await page.getByText('10 to 200 characters.').waitFor();
  await expectAccessible(page);
  await page.getByLabel('Password').fill('short');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByText('10 characters at least; this has 5.').waitFor();
  await page.getByLabel('Password').fill('long enough it is');
  await page.getByRole('button', { name: 'Join' }).click();

  await page.getByRole('row', { name: /Jane/ }).click();
  await page.getByText('Your role may read leads, not change them.').waitFor();
  expect(await page.getByLabel('First name').isDisabled()).toBe(true);
  expect(await page.getByRole('combobox', { name: 'Add a tag' }).count()).toBe(0);
  await expectAccessible(page);
});

test('a link that was used says so', async () => {
  const path = await site.invite(session, { email: 'once@example.com', role: 'member' });
  for (const refusals of [[], ['/auth/accept-invitation']]) {
    const page = await site.newPage(looks[0], { refusals });
    await page.goto(path);
    await page.getByLabel('Password').fill('long enough it is');
    await page.getByRole('button', { name: 'Join' }).click();
    if (refusals.length === 0) await page.getByRole('row', { name: /Jane/ }).waitFor();
    else expect(await page.getByRole('alert').filter({ hasText: /./ }).textContent()).toMatch(/invitation/i);
  }
});
