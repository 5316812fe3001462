import type { Cookie } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { looks, wide } from './looks.ts';
import { startOwnedSite } from './owned-site.ts';
import type { UiSite } from './ui-site.ts';

let site: UiSite;
let session: Cookie;
beforeAll(async () => {
  ({ site, session } = await startOwnedSite());
});
afterAll(() => site.remove());

test.each(looks)('an owner is told what backs up PostgreSQL, and there is no button: $name', async (look) => {
  const page = await site.newPage(look, { session });
  await page.goto('/settings#data');
  const section = page.getByRole('region', { name: 'Data' });
  await section.getByText('its own tools back it up, such as pg_dump').waitFor();
  expect(await section.getByRole('button').allTextContents()).toEqual(['Download', 'Download']);
  expect(await section.getByText('hashes').count()).toBe(0);
  await expectAccessible(page);
});

test('in Spanish', async () => {
  const page = await site.newPage(wide, { session, locale: 'es' });
  await page.goto('/settings#data');
  await page.getByText('se copian con sus propias herramientas, como pg_dump').waitFor();
  await expectAccessible(page);
});
