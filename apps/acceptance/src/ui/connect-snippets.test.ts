import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cookie, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GuideShell, openShell } from '../docs/guide-shell.ts';
import { installPackage } from '../docs/install-package.ts';
import { newTestFolder } from '../process/for-one-test.ts';
import { type TrpcApi, trpcApi } from '../trpc/trpc-api.ts';
import { wide } from './looks.ts';
import { startOwnedSite } from './owned-site.ts';
import type { UiSite } from './ui-site.ts';

let site: UiSite;
let session: Cookie;
let api: TrpcApi;
beforeAll(async () => {
  ({ site, session, api } = await startOwnedSite());
  await api.createLead({ phone: '+919876543210', tags: ['Cold'] });
});
afterAll(() => site.remove());

/** What a page prints in a tab of a card. */
async function printed(page: Page, card: string, request: string, tab: string): Promise<string> {
  const region = page.getByRole('region', { name: card, exact: true });
  await region.getByText(request, { exact: true }).click();
  await region.getByRole('tab', { name: tab }).click();
  const panel = region.getByRole('tabpanel', { name: tab });
  // Until the account's own lead has come, the examples name one of the vendors' documentation.
  await panel.filter({ hasNotText: /123e4567|seD4PfOu|\/9876543210/ }).waitFor();
  return (await panel.textContent()) ?? '';
}

async function runAsFile(shell: GuideShell, folder: string, code: string): Promise<string> {
  await writeFile(join(folder, 'example.mts'), code);
  return shell.run('node example.mts');
}

describe.each([
  ['Nexor', 'List tags', 200, '"name":"Cold"'],
  ['Nexor', 'Sync tags, dry run', 200, '"dry_run":true'],
  ['HighLevel', 'List tags', 200, '"name":"cold"'],
  ['HighLevel', 'Add a tag, dry run', 201, '"dry_run":true'],
  ['EasySocial', 'List tags', 200, '"name":"Cold"'],
  ['EasySocial', 'Update a lead, dry run', 201, '"dry_run":true'],
] as const)('%s: %s', (card, request, status, part) => {
  test.each(['as printed, with TAGSMITH_KEY', 'with the key of this visit'])('runs %s', async (how) => {
    const api = trpcApi(site.url, String(site.firstKey));
    const before = await api.query('lead.list');
    const page = await site.newPage(wide, { session });
    await page.goto('/connect');
    const folder = await newTestFolder();
    const shell = openShell(folder);
    if (how.startsWith('as printed')) await shell.run(`export TAGSMITH_KEY=${site.firstKey}`);
    else {
      await page.getByRole('button', { name: 'New key' }).click();
      await page.getByRole('textbox', { name: 'Name' }).fill('Examples');
      await page.getByRole('button', { name: 'Create key' }).click();
      await page.getByRole('button', { name: 'Done' }).click();
    }
    expect(await shell.run(await printed(page, card, request, 'curl'))).toContain(part);
    const answer = await runAsFile(shell, folder, await printed(page, card, request, 'TypeScript'));
    expect(answer).toMatch(new RegExp(`^${status} `));
    if (card === 'HighLevel') {
      await installPackage(folder, '@gohighlevel/api-client', 'ghl-sdk-3');
      const result = await runAsFile(shell, folder, await printed(page, card, request, 'SDK'));
      expect(result).toMatch(status === 200 ? /name: 'cold'/ : /tagsAdded: \[ 'hot lead' \].*dry_run: true/s);
    }
    expect(await api.query('lead.list')).toEqual(before);
  });
});
