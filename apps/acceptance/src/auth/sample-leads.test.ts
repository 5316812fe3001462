import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { type Browser, errorOf, openBrowser } from './browser.ts';
import { inviteTo, setUpOwner } from './people.ts';

let site: Site;
let owner: Browser;
beforeAll(async () => {
  site = await startSite();
  owner = await setUpOwner(site);
});
afterAll(() => site.remove());

const load = (browser: Browser, headers = {}) => browser.send('/sample-leads', { method: 'POST', headers });

test('needs somebody who is signed in, on a page of this site, and may write', async () => {
  expect(errorOf(await load(openBrowser(site.url)))).toMatchObject({ status: 401, reason: 'session_invalid' });
  const keyed = await load(openBrowser(site.url), { authorization: `Bearer ${site.firstKey}` });
  expect(errorOf(keyed)).toMatchObject({ status: 401, reason: 'session_invalid' });
  const foreign = await load(owner, { 'sec-fetch-site': 'cross-site' });
  expect(errorOf(foreign)).toMatchObject({ status: 403, reason: 'cross_site' });
  const viewer = await inviteTo(site.url, owner, { email: 'vi@example.com', role: 'viewer' });
  expect(errorOf(await load(viewer))).toMatchObject({ status: 403, reason: 'scope_missing' });
  expect(await owner.api().query('lead.count', {})).toEqual({ count: 0 });
});

test('fills an account that has no lead, in steps, once however often it is asked at once', async () => {
  const answers = await Promise.all([load(owner), load(owner), load(owner)]);
  const [done, ...refused] = answers.toSorted((a, b) => a.status - b.status);
  const steps = Array.from({ length: 10 }, (_, index) => ({ made: 100 * (index + 1), of: 1_000 }));
  expect(done?.text).toBe(steps.map((step) => `${JSON.stringify(step)}\n`).join(''));
  for (const answer of refused) expect(errorOf(answer)).toMatchObject({ status: 409, reason: 'account_not_empty' });
  expect(errorOf(await load(owner))).toMatchObject({ status: 409, reason: 'account_not_empty' });

  const api = owner.api();
  expect(await api.query('lead.count', {})).toEqual({ count: 1_000 });
  expect((await api.query('campaign.list', { limit: 100 })).items).toHaveLength(5);
  const { items } = await api.query('lead.list', { limit: 1 });
  expect(await api.historyOf(String(items[0]?.id))).toMatchObject([
    { action: 'created', source: 'ui', actor: { kind: 'user', name: 'Ada' } },
  ]);
});
