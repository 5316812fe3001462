import { writeSync } from 'node:fs';
import type { Cookie, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runJson } from '../harness/server-process.ts';
import type { TrpcApi } from '../trpc/trpc-api.ts';
import { wide } from './looks.ts';
import { startOwnedSite } from './owned-site.ts';
import type { UiSite } from './ui-site.ts';

let site: UiSite;
let session: Cookie;
let api: TrpcApi;
beforeAll(async () => {
  ({ site, session, api } = await startOwnedSite());
  await runJson(site.folder, ['sample', '--leads', '100000']);
}, 180_000);
afterAll(() => site.remove());

/** Each finds other leads than it did without its last letter. */
const queries = ['j', 'w', 'jo', 'zu', 'mar', 'hern', 'maría', 'carlos co', 'lopez10', '@y', '+5698', 'mariaq'];

test('typing in the search over 100 000 leads shows what it finds', { timeout: 120_000 }, async () => {
  const emailsOf = async (text: string) =>
    (await api.query('lead.list', { text, limit: 5 })).items.map(({ email }) => String(email));
  const page = await site.newPage(wide, { session });
  await page.goto('/leads');
  const times: number[] = [];
  for (const query of queries) {
    const [before, after] = [await emailsOf(query.slice(0, -1)), await emailsOf(query)];
    expect(after, query).not.toEqual(before);
    await page.getByRole('searchbox').fill(query.slice(0, -1));
    await shown(page, before);
    const time = shown(page, after);
    await page.getByRole('searchbox').press(query.slice(-1));
    times.push(await time);
  }
  const sorted = times.toSorted((a, b) => a - b).map(Math.round);
  report(`search over 100 000 leads: median ${sorted[sorted.length / 2]} ms, worst ${sorted.at(-1)} ms`);
});

test('a browser that knows nothing shows the list, and it can be searched', async () => {
  const page = await site.newPage(wide, { session });
  await page.goto('/leads', { waitUntil: 'commit' });
  await page.getByRole('grid', { name: 'Leads' }).getByRole('checkbox').first().waitFor();
  const rows = await page.evaluate<number>('performance.now()');
  await page.getByRole('searchbox').fill('no lead has this');
  await page.getByText('No lead matches').waitFor();
  const searched = await page.evaluate<number>('performance.now()');
  report(`first rows ${Math.round(rows)} ms after the navigation began; searched by ${Math.round(searched)} ms`);
});

/**
 * Resolves when the list begins with the leads of these emails and was painted so: to the milliseconds since the last key,
 * which may be pressed meanwhile.
 */
function shown(page: Page, emails: readonly string[]): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve) => {
    const emails = ${JSON.stringify(emails)};
    let pressedAt = performance.now();
    addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), { capture: true, once: true });
    const isShown = () => {
      const rows = [...document.querySelectorAll('[role=grid] [role=row]')].slice(1, emails.length + 1);
      if (emails.length === 0) return document.body.innerText.includes('No lead matches');
      return rows.length === emails.length && rows.every((row, index) => row.textContent.includes(emails[index]));
    };
    const look = () => {
      if (!isShown()) return;
      observer.disconnect();
      // A frame is painted before the task behind it runs.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressedAt)));
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    look();
  })`);
}

/** For those who read what a run printed; nothing is asserted of times. */
function report(line: string): void {
  writeSync(2, `${line}\n`);
}
