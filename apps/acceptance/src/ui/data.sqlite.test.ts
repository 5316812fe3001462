import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile, rename } from 'node:fs/promises';
import { get } from 'node:http';
import { parse } from 'csv-parse/sync';
import type { Cookie, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { readDatabase } from '../downloads/database-file.ts';
import { runCli } from '../harness/server-process.ts';
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
  await api.createLead({ firstName: 'Jane', email: 'jane@example.com', tags: ['VIP'], metadata: { plan: 'pro' } });
});
afterAll(() => site.remove());

const section = (page: Page) => page.getByRole('region', { name: 'Data' });
const rowOf = (page: Page, list: string, name: string) =>
  page.getByRole('list', { name: list, exact: true }).getByRole('listitem').filter({ hasText: name });

/** What clicking this button makes the browser save. */
async function download(page: Page, button: string): Promise<{ readonly name: string; readonly file: string }> {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    section(page).getByRole('button', { name: button }).click(),
  ]);
  return { name: saved.suggestedFilename(), file: await saved.path() };
}

/** Signs in somebody new, as this. */
async function join(page: Page, role: string): Promise<void> {
  const path = await site.invite(session, { email: `${randomUUID()}@example.com`, role });
  await page.goto(path);
  await page.getByLabel('Password').fill('battery staple');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('button', { name: /^Account: / }).waitFor();
}

describe.each(looks)('data: $name', (look) => {
  test('the leads are exported in both forms', async () => {
    const page = await site.newPage(look, { session });
    await page.goto('/settings#data');
    await section(page).getByText('None downloaded since').or(section(page).getByText('Last downloaded')).waitFor();
    await expectAccessible(page);
    const ndjson = await download(page, 'Download NDJSON');
    expect(ndjson.name).toMatch(/^tagsmith-\d{4}-\d\d-\d\d\.ndjson$/);
    await rowOf(page, 'Export', 'NDJSON').getByText('The download has begun.').waitFor();
    expect(await page.evaluate('document.documentElement.scrollHeight <= innerHeight')).toBe(true);
    const { stdout } = await runCli(site.folder, ['export', '--account', 'Default']);
    expect(await readFile(ndjson.file, 'utf8')).toBe(stdout);
    const csv = await download(page, 'Download CSV');
    expect(csv.name).toMatch(/\.csv$/);
    const [row] = parse(await readFile(csv.file), { bom: true, columns: true });
    expect(row).toMatchObject({ first_name: 'Jane', tags: 'VIP', metadata: '{"plan":"pro"}' });
    await rowOf(page, 'Export', 'CSV').getByText('The download has begun.').waitFor();
    await expectAccessible(page);
  });

  test('a backup is downloaded, and is a database', async () => {
    const page = await site.newPage(look, { session });
    await page.goto('/settings#data');
    const { name, file } = await download(page, 'Download backup');
    expect(name).toMatch(/^tagsmith-backup-\d{4}-\d\d-\d\d\.db$/);
    const { check, emails } = readDatabase(file);
    expect([check, emails]).toEqual([[['ok']], new Set(['jane@example.com'])]);
    await rowOf(page, 'Backup', 'Database')
      .getByText(/^Last downloaded .* · \d+(\.\d)? [kM]B$/)
      .waitFor();
    expect(await section(page).getByRole('button', { name: 'Download backup' }).isEnabled()).toBe(true);
    await section(page).getByRole('button', { name: 'Copy: Restore, with the server stopped' }).click();
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain('data/tagsmith.db');
    await expectAccessible(page);
  });

  test('its buttons end where those of the other sections do', async () => {
    const page = await site.newPage(look, { session });
    await page.goto('/settings#data');
    const rightOf = async (button: Locator) => {
      const { x, width } = (await button.boundingBox()) ?? { x: Number.NaN, width: 0 };
      return x + width;
    };
    const inData = section(page).getByRole('listitem').getByRole('button');
    await inData.nth(2).waitFor();
    const sessions = page.getByRole('list', { name: 'Where you are signed in' });
    const elsewhere = await rightOf(sessions.getByRole('button', { name: 'Sign out' }));
    for (const button of await inData.all()) expect(await rightOf(button)).toBeCloseTo(elsewhere, 1);
  });

  test('a viewer exports, and is told who backs up', async () => {
    const page = await site.newPage(look);
    await join(page, 'viewer');
    await page.goto('/settings#data');
    await section(page).getByText('Owners see here how the whole database is backed up.').waitFor();
    expect(await section(page).getByRole('button', { name: 'Download backup' }).count()).toBe(0);
    expect((await download(page, 'Download NDJSON')).name).toMatch(/\.ndjson$/);
    await expectAccessible(page);
  });
});

test('in Spanish', async () => {
  const page = await site.newPage(wide, { session, locale: 'es' });
  await page.goto('/settings#data');
  await page.getByRole('heading', { name: 'Copia de seguridad' }).waitFor();
  await page.getByRole('button', { name: 'Descargar NDJSON' }).waitFor();
  await page.getByRole('button', { name: 'Descargar la copia' }).waitFor();
  await expectAccessible(page);
});

describe('what fails is told where it was tried', () => {
  test('a server that does not answer', async () => {
    const page = await site.newPage(wide, { session, refusals: ['/auth/state', '/data/backup/state'] });
    await page.goto('/settings#data');
    await section(page).getByRole('button', { name: 'Download backup' }).waitFor();
    await page.route(/\/auth\/state|\/data\/backup\/state/, (route) => route.abort());
    await section(page).getByRole('button', { name: 'Download CSV' }).click();
    await rowOf(page, 'Export', 'CSV').getByText('The server does not answer.').waitFor();
    await section(page).getByRole('button', { name: 'Download backup' }).click();
    await rowOf(page, 'Backup', 'Database').getByText('The server does not answer.').waitFor();
    await expectAccessible(page);
  });

  test.each(['Download NDJSON', 'Download backup'])('%s, where the session has ended', async (name) => {
    const page = await site.newPage(wide, { refusals: ['/data/backup/state', '/trpc/'] });
    await join(page, 'owner');
    await page.goto('/settings#data');
    await section(page).getByRole('button', { name: 'Download backup' }).waitFor();
    // What the page asks by itself would find it out first.
    await page.route('**/trpc/**', (route) => route.abort());
    await page.context().clearCookies();
    await section(page).getByRole('button', { name }).click();
    await page.getByText('Your session has ended. Sign in again.').waitFor();
    expect(new URL(page.url()).searchParams.get('next')).toContain('/settings');
  });

  test('a backup that can not be made', async () => {
    const page = await site.newPage(wide, { session });
    await page.goto('/settings#data');
    await section(page).getByRole('button', { name: 'Download backup' }).waitFor();
    // The database stays open, and there is no place beside it.
    await rename(site.folder, `${site.folder}-away`);
    onTestFinished(() => rename(`${site.folder}-away`, site.folder));
    await section(page).getByRole('button', { name: 'Download backup' }).click();
    await rowOf(page, 'Backup', 'Database').getByText("The backup can't be written: ENOENT").waitFor();
    await rowOf(page, 'Backup', 'Database').getByText('The last one was broken off.').waitFor();
    await expectAccessible(page);
  });

  test('a backup that another is in the way of', async () => {
    // More than the buffers on the way hold, so that who does not read keeps the server waiting.
    await runCli(site.folder, ['sample', '--leads', '10000', '--account', 'Default']);
    const headers = { cookie: `${session.name}=${session.value}` };
    const [other] = await once(get(`${site.url}/data/backup`, { headers }), 'response');
    const page = await site.newPage(wide, { session });
    await page.goto('/settings#data');
    await rowOf(page, 'Backup', 'Database').getByText('Being downloaded').waitFor();
    await section(page).getByRole('button', { name: 'Download backup' }).click();
    await rowOf(page, 'Backup', 'Database').getByText('Another backup is being made.').waitFor();
    await expectAccessible(page);
    other.destroy();
    await rowOf(page, 'Backup', 'Database').getByText('The last one was broken off.').waitFor();
  });
});

// Last, because from here on there is another account.
test('who does not own every account is told what to do', async () => {
  await site.newTenant();
  const page = await site.newPage(wide, { session, refusals: ['/data/backup/state'] });
  await page.goto('/settings#data');
  await section(page).getByText('tagsmith backup FILE').waitFor();
  expect(await section(page).getByRole('button', { name: 'Download backup' }).count()).toBe(0);
  await expectAccessible(page);
});
