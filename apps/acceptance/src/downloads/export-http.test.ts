import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, errorOf } from '../auth/browser.ts';
import { inviteTo, ownerOfAnother, setUpOwner } from '../auth/people.ts';
import { call } from '../harness/call.ts';
import { runCli } from '../harness/server-process.ts';
import { type Site, startSite } from '../harness/site.ts';
import { hostileRecords, toNdjson } from './hostile-records.ts';

let site: Site;
let owner: Browser;
beforeAll(async () => {
  site = await startSite();
  owner = await setUpOwner(site);
  await writeFile(`${site.folder}/records.ndjson`, toNdjson(hostileRecords));
  await runCli(site.folder, ['import', `${site.folder}/records.ndjson`, '--account', 'Default']);
});
afterAll(() => site.remove());

const today = /^attachment; filename="tagsmith-\d{4}-\d\d-\d\d\.(ndjson|csv)"$/;

test.each([
  ['ndjson', 'application/x-ndjson; charset=utf-8'],
  ['csv', 'text/csv; charset=utf-8; header=present'],
])('%s is what the command line writes, as a file with a date in its name', async (format, type) => {
  const { status, headers, text } = await owner.send(`/data/export?format=${format}`);
  expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, type, 'no-store']);
  expect(headers.get('content-disposition')).toMatch(today);
  const { stdout } = await runCli(site.folder, ['export', '--account', 'Default', '--format', format]);
  // `fetch` takes the mark at the beginning away.
  expect(text).toBe(stdout.replace(/^\uFEFF/, ''));
});

test('it takes the filter of the list of leads', async () => {
  const leads = async (query: string) => {
    const { text } = await owner.send(`/data/export?${query}`);
    return text.split('\n').filter((line) => line.startsWith('{"lead"')).length;
  };
  expect(await leads('')).toBe(12);
  expect(await leads('q=hara')).toBe(1);
  expect(await leads('all=vip,lukewarm')).toBe(6);
  expect(await leads('none=vip')).toBe(3);
  expect(await leads('campaign=11111111-1111-4111-8111-111111111111')).toBe(6);
  expect(await leads('campaign=none&any=vip')).toBe(6);
  expect(await leads('all=nobody-has-this')).toBe(0);
});

describe('who may', () => {
  test('a viewer reads, so a viewer exports', async () => {
    const viewer = await inviteTo(site.url, owner, { email: 'viewer@example.com', role: 'viewer' });
    expect((await viewer.send('/data/export')).text).toBe((await owner.send('/data/export')).text);
  });

  test('who is in another account gets that account, and none of this one', async () => {
    const stranger = await ownerOfAnother(site, 'stranger@example.com');
    const { status, text: nothing } = await stranger.send('/data/export');
    expect([status, nothing]).toEqual([200, '']);
    const campaign = await stranger.send('/data/export?campaign=11111111-1111-4111-8111-111111111111');
    expect(campaign.text).toBe('');
  });

  test('nobody without a session: no key opens it, and no cookie that is over', async () => {
    const key = String(site.firstKey);
    for (const headers of [
      {},
      { authorization: `Bearer ${key}`, 'x-api-key': key },
      { cookie: 'tagsmith_session=nonsense' },
    ]) {
      const refused = errorOf(await call(`${site.url}/data/export`, { headers }));
      expect(refused).toMatchObject({ status: 401, kind: 'unauthenticated', reason: 'session_invalid' });
    }
  });
});

test.each([
  ['format=xlsx', ['format'], 'must be ndjson or csv'],
  ['formt=csv', [], 'unknown field "formt"'],
  ['campaign=spring', ['campaignId'], 'must be a UUID'],
  [`q=${'x'.repeat(501)}`, ['text'], expect.stringContaining('500')],
])('%s is refused before anything is sent', async (query, path, message) => {
  const answer = await owner.send(`/data/export?${query}`);
  expect(errorOf(answer)).toMatchObject({ status: 400, reason: 'input_invalid', issues: [{ path, message }] });
  expect(answer.headers.get('content-disposition')).toBeNull();
});

test.each(['POST', 'PUT', 'DELETE', 'HEAD'])('there is no %s of it', async (method) => {
  expect((await owner.send('/data/export', { method })).status).toBe(404);
});

// On PostgreSQL 30 000 leads take a while to make.
test('others are answered while it runs; and a server that ends midway breaks the connection', {
  timeout: 90_000,
}, async () => {
  const other = await startSite();
  const browser = await setUpOwner(other);
  await runCli(other.folder, ['sample', '--leads', '30000']);
  let isDone = false;
  const whole = browser.send('/data/export').finally(() => {
    isDone = true;
  });
  let others = 0;
  for (; !isDone; others += 1) await call(`${other.url}/healthz`);
  expect((await whole).text.match(/^\{"lead"/gm)).toHaveLength(30_000);
  expect(others).toBeGreaterThan(30);

  const headers = { cookie: `tagsmith_session=${browser.token}` };
  const [answer] = (await once(get(`${other.url}/data/export`, { headers }), 'response')) as [IncomingMessage];
  await once(answer, 'readable');
  await other.stop('SIGKILL');
  await expect(text(answer)).rejects.toThrow('aborted');
  await other.remove();
});
