import { once } from 'node:events';
import { copyFile, readdir, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, errorOf } from '../auth/browser.ts';
import { inviteTo, ownerOfAnother, setUpOwner } from '../auth/people.ts';
import { at, call } from '../harness/call.ts';
import { newFolder, removeFolder } from '../harness/folder.ts';
import { runJson, startServer } from '../harness/server-process.ts';
import { type Site, startSite } from '../harness/site.ts';
import { trpcApi } from '../trpc/trpc-api.ts';
import { readDatabase } from './database-file.ts';
import { startWriters } from './writers.ts';

let site: Site;
let owner: Browser;
beforeAll(async () => {
  site = await startSite();
  owner = await setUpOwner(site);
});
afterAll(() => site.remove());

const stateOf = async (browser: Browser) => at((await browser.send('/data/backup/state')).body, 'latest');
const leftovers = async () => (await readdir(site.folder)).filter((name) => name.includes('.backup-'));

/** Asks for a backup and leaves its body where it is. */
async function askFor(request: string): Promise<IncomingMessage> {
  const headers = { cookie: `tagsmith_session=${owner.token}` };
  const [answer] = await once(get(`${site.url}/data/backup?request=${request}`, { headers }), 'response');
  return answer as IncomingMessage;
}

test('nothing has been made yet', async () => {
  expect(await stateOf(owner)).toBeNull();
});

test('under load: the whole file, with all that was answered before', async () => {
  const writers = startWriters(site.url, String(site.firstKey));
  await writers.more(200);
  const before = new Set(writers.answered);
  const response = await fetch(`${site.url}/data/backup`, { headers: { cookie: `tagsmith_session=${owner.token}` } });
  const bytes = Buffer.from(await response.arrayBuffer());
  await writers.stop();
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/vnd.sqlite3']);
  expect(response.headers.get('content-length')).toBe(String(bytes.length));
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="tagsmith-backup-\d{4}-\d\d-\d\d\.db"$/,
  );
  const folder = await newFolder();
  await writeFile(`${folder}/tagsmith.db`, bytes);
  const { check, emails } = readDatabase(`${folder}/tagsmith.db`);
  expect(check).toEqual([['ok']]);
  expect(before.difference(emails)).toEqual(new Set());
  expect(emails.difference(writers.answered)).toEqual(new Set());
  const restored = await startServer(folder);
  const { items } = await trpcApi(restored.url, String(site.firstKey)).query('lead.list', { limit: 1 });
  expect(items).toHaveLength(1);
  await restored.stop();
  await removeFolder(folder);
  expect(await leftovers()).toEqual([]);
});

test('its state says what was asked for, when, and how large it was', async () => {
  const answer = await askFor('mine');
  answer.resume();
  await once(answer, 'end');
  await expect
    .poll(() => stateOf(owner))
    .toEqual({
      request: 'mine',
      phase: 'sent',
      startedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      bytes: Number(answer.headers['content-length']),
      error: null,
    });
});

test('one at a time; who goes away makes room, and nothing is left on the disk', async () => {
  await runJson(site.folder, ['sample', '--leads', '20000', '--account', 'Default']);
  const first = await askFor('first');
  expect(await stateOf(owner)).toMatchObject({ request: 'first', phase: 'sending' });
  const refused = errorOf(await owner.send('/data/backup?request=second'));
  expect(refused).toMatchObject({ status: 409, kind: 'conflict', reason: 'backup_running' });
  expect(refused.message).toBe('Another backup is being made; try again when it has ended.');
  expect(await leftovers()).toEqual([]);
  first.destroy();
  await expect.poll(() => stateOf(owner)).toMatchObject({ request: 'first', phase: 'failed' });
  const third = await askFor('third');
  third.resume();
  await once(third, 'end');
});

test('who goes away while it is made leaves nothing', async () => {
  const headers = { cookie: `tagsmith_session=${owner.token}` };
  const request = get(`${site.url}/data/backup?request=gone`, { headers });
  request.on('error', () => {});
  await expect.poll(() => stateOf(owner)).toMatchObject({ request: 'gone' });
  request.destroy();
  await expect.poll(() => stateOf(owner)).toMatchObject({ request: 'gone', phase: 'failed' });
  expect(await leftovers()).toEqual([]);
});

test('what a server that was killed has left is removed by the next start, and nothing else', async () => {
  const folder = await newFolder();
  const server = await startServer(folder);
  await server.stop();
  await copyFile(`${folder}/tagsmith.db`, `${folder}/tagsmith.db.backup-0199d0c2`);
  await copyFile(`${folder}/tagsmith.db`, `${folder}/tagsmith.backup`);
  const again = await startServer(folder);
  await again.stop();
  expect((await readdir(folder)).sort()).toEqual(['tagsmith.backup', 'tagsmith.db']);
  await removeFolder(folder);
});

// Last, because from here on there is another account.
test('only for who owns every account here', async () => {
  const member = await inviteTo(site.url, owner, { email: 'member@example.com', role: 'member' });
  const viewer = await inviteTo(site.url, owner, { email: 'viewer@example.com', role: 'viewer' });
  const stranger = await ownerOfAnother(site, 'stranger@example.com');
  for (const browser of [member, viewer, stranger, owner]) {
    for (const path of ['/data/backup', '/data/backup/state']) {
      const refused = errorOf(await browser.send(path));
      expect(refused).toMatchObject({ status: 403, kind: 'forbidden', reason: 'backup_forbidden' });
      expect(refused.message).toContain('tagsmith backup FILE');
    }
  }
  const key = String(site.firstKey);
  const byKey = await call(`${site.url}/data/backup`, {
    headers: { authorization: `Bearer ${key}`, 'x-api-key': key },
  });
  expect(errorOf(byKey)).toMatchObject({ status: 401 });
});

test.each(['POST', 'PUT', 'DELETE', 'HEAD'])('there is no %s of it', async (method) => {
  expect((await owner.send('/data/backup', { method })).status).toBe(404);
});
