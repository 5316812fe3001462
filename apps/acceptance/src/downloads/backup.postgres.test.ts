import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorOf } from '../auth/browser.ts';
import { inviteTo, setUpOwner } from '../auth/people.ts';
import { call } from '../harness/call.ts';
import { runCli } from '../harness/server-process.ts';
import { type Site, startSite } from '../harness/site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

const sentence = /^A PostgreSQL database is backed up with its own tools, such as pg_dump\b.*\.$/;

test('the command line says what makes a backup instead, and makes no file', async () => {
  const { exitCode, stdout, stderr } = await runCli(site.folder, ['backup', `${site.folder}/copy.db`]);
  expect([exitCode, stdout]).toEqual([1, '']);
  expect(stderr.trimEnd()).toMatch(sentence);
  expect(await readdir(site.folder)).toEqual([]);
});

test('so does the download, to whoever is signed in; and its state says that none is made here', async () => {
  const owner = await setUpOwner(site);
  const viewer = await inviteTo(site.url, owner, { email: 'viewer@example.com', role: 'viewer' });
  for (const browser of [owner, viewer]) {
    const refused = errorOf(await browser.send('/data/backup'));
    expect(refused).toMatchObject({ status: 503, kind: 'unavailable', reason: 'backup_failed' });
    expect(refused.message).toMatch(sentence);
    expect((await browser.send('/data/backup/state')).body).toEqual({ isMadeHere: false, latest: null });
  }
  for (const path of ['/data/backup', '/data/backup/state'])
    expect((await call(`${site.url}${path}`)).status).toBe(401);
});
