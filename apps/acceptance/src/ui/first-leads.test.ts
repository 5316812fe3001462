import type { Cookie, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { call } from '../harness/call.ts';
import { curlCommands, runCurl } from '../process/curl-command.ts';
import { expectAccessible } from './expect-accessible.ts';
import { someLooks, wide } from './looks.ts';
import { startOwnedSite } from './owned-site.ts';
import type { UiSite } from './ui-site.ts';

let site: UiSite;
let session: Cookie;
beforeEach(async () => {
  ({ site, session } = await startOwnedSite());
});
afterEach(() => site.remove());

const load = (page: Page) => page.getByRole('button', { name: 'Load sample data' });

test.each(someLooks)('the sample is loaded by a button, and the list takes its place: $name', async (look) => {
  const page = await site.newPage(look, { session });
  await page.goto('/');
  const bar = page.getByRole('progressbar', { name: 'Making sample leads' });
  // The work waits until its bar was seen.
  await page.route('**/sample-leads', (route) => bar.waitFor().then(() => route.continue()));
  await load(page).click();
  await page.getByRole('grid', { name: 'Leads' }).getByRole('checkbox').first().waitFor();
  await page.getByRole('heading', { level: 1 }).getByText('1,000').waitFor();
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('button', { name: 'B2B', exact: true }).waitFor();
});

test('what keeps the sample from being loaded is said', async () => {
  const page = await site.newPage(wide, { session, refusals: ['/sample-leads'] });
  await page.goto('/');
  await page.route('**/sample-leads', (route) => route.abort());
  await load(page).click();
  await page.getByText('The server does not answer.').waitFor();
  await expectAccessible(page);
  await page.unroute('**/sample-leads');
  // Somebody else was faster.
  const lead = { headers: { 'x-api-key': String(site.firstKey) }, method: 'POST', body: { first_name: 'Jane' } };
  expect((await call(`${site.url}/api/public/leads`, lead)).status).toBe(201);
  const answered = page.waitForResponse('**/sample-leads');
  await load(page).click();
  expect((await answered).status()).toBe(409);
  await page.getByRole('row', { name: /Jane/ }).waitFor();
});

test('the commands get a new key, and work as they are copied', async () => {
  const page = await site.newPage(wide, { session });
  await page.goto('/');
  await page.getByRole('button', { name: 'Put in a new key' }).click();
  await page.getByText('Your new key is in both commands.').waitFor();
  await expectAccessible(page);
  for (const label of ['Create a lead', 'Sync its tags']) {
    await page.getByRole('button', { name: `Copy: ${label}` }).click();
    await page.getByRole('button', { name: `Copied: ${label}` }).waitFor();
    const [command = []] = curlCommands(String(await page.evaluate('navigator.clipboard.readText()')));
    expect((await runCurl(command)).status).toBeLessThan(300);
  }
  await page.reload();
  await page.getByRole('row', { name: /Jane.*VIP.*Hot Lead/ }).waitFor();
  await page.goto('/connect');
  await page.getByRole('cell', { name: /First calls/ }).waitFor();
});

test('members use the key that they have, and viewers are told that they only read', async () => {
  const join = async (email: string, role: string) => {
    const page = await site.newPage(wide);
    await page.goto(await site.invite(session, { email, role }));
    await page.getByLabel('Password').fill('correct horse too');
    await page.getByRole('button', { name: 'Join' }).click();
    return page;
  };
  const member = await join('mo@example.com', 'member');
  await member.getByText('An owner of this account can make one for you.').waitFor();
  expect(await member.getByRole('button', { name: 'Put in a new key' }).count()).toBe(0);
  expect(await load(member).count()).toBe(1);
  await expectAccessible(member);
  const viewer = await join('vi@example.com', 'viewer');
  await viewer.getByText('Your role may read them, not make them.').waitFor();
  expect(await load(viewer).count()).toBe(0);
  await expectAccessible(viewer);
});
