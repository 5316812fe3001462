import { randomUUID } from 'node:crypto';
import type { Cookie, Page } from 'playwright-core';
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

const data = (page: Page, name = 'Data') => page.getByRole('region', { name });

test.each(looks)('an owner sees what the data is kept in: $name', async (look) => {
  const page = await site.newPage(look, { session });
  await page.goto('/settings#data');
  await data(page).getByRole('heading', { name: 'Storage' }).waitFor();
  await data(page)
    .getByText(/^SQLite 3\.\d+/)
    .waitFor();
  await data(page)
    .getByText(/^\d+(\.\d)? [kM]B$/)
    .waitFor();
  await data(page)
    .getByText(/^Its write-ahead log: \d+(\.\d)? (bytes?|[kM]B)$/)
    .waitFor();
  await data(page).getByText('None waiting').waitFor();
  await expectAccessible(page);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
});

test('in Spanish', async () => {
  const page = await site.newPage(wide, { session, locale: 'es' });
  await page.goto('/settings#data');
  await page.getByRole('heading', { name: 'Almacenamiento' }).waitFor();
  await page.getByText('Ninguna en espera').waitFor();
  await expectAccessible(page);
});

test('what is shown is asked for again while one looks', async () => {
  const page = await site.newPage(wide, { session });
  await page.goto('/settings#data');
  await data(page)
    .getByText(/^SQLite 3\./)
    .waitFor();
  await page.waitForResponse((response) => response.url().includes('/trpc/system.store'));
});

test('who is no owner is told who sees it, and asks for nothing', async () => {
  const page = await site.newPage(wide);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(await site.invite(session, { email: `${randomUUID()}@example.com`, role: 'member' }));
  await page.getByLabel('Password').fill('battery staple');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('button', { name: /^Account: / }).waitFor();
  await page.goto('/settings#data');
  await data(page).getByText('Owners see here what the data is kept in.').waitFor();
  expect(asked.filter((url) => url.includes('system.store'))).toEqual([]);
});

test('a server that does not answer is told, and asked again', async () => {
  const page = await site.newPage(wide, { session, refusals: ['/trpc/'] });
  await page.route('**/trpc/**system.store**', (route) => route.abort());
  await page.goto('/settings#data');
  await data(page).getByRole('alert').getByText('What the data is kept in could not be loaded').waitFor();
  await expectAccessible(page);
  await page.unroute('**/trpc/**system.store**');
  await data(page)
    .getByText(/^SQLite 3\./)
    .waitFor();
});
