import { once } from 'node:events';
import { copyFile, readdir, stat, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setUpOwner, signInTo } from '../auth/people.ts';
import { newFolder, removeFolder } from '../harness/folder.ts';
import { runCli, runJson, spawnCli, startServer } from '../harness/server-process.ts';
import { type Site, startSite } from '../harness/site.ts';
import { trpcApi } from '../trpc/trpc-api.ts';
import { readDatabase } from './database-file.ts';
import { startWriters } from './writers.ts';

let site: Site;
let key: string;
beforeAll(async () => {
  site = await startSite();
  key = String(site.firstKey);
  await setUpOwner(site);
});
afterAll(() => site.remove());

test('under load: what was answered before it began is in it, and a server starts on it', async () => {
  const writers = startWriters(site.url, key);
  await writers.more(200);
  const before = new Set(writers.answered);
  const file = `${site.folder}/busy.db`;
  const { bytes } = await runJson<{ bytes: number }>(site.folder, ['backup', file]);
  await writers.more(50);
  await writers.stop();

  const { size, mode } = await stat(file);
  expect([size, mode & 0o777]).toEqual([bytes, 0o600]);
  const folder = await newFolder();
  await copyFile(file, `${folder}/tagsmith.db`);
  const restored = await startServer(folder);
  expect(restored.firstKey).toBeNull();
  const { email } = (await trpcApi(restored.url, key).query('lead.list', { limit: 1 })).items[0] ?? {};
  expect(email).toMatch(/^writer/);
  await trpcApi(restored.url, key).createLead({ email: 'after@example.com' });
  // The people came along, with their passwords.
  expect((await (await signInTo(restored.url, 'ada@example.com')).state()).session).toMatchObject({ role: 'owner' });
  await restored.stop();

  const { check, emails } = readDatabase(`${folder}/tagsmith.db`);
  expect(check).toEqual([['ok']]);
  expect(before.difference(emails)).toEqual(new Set());
  expect(emails.difference(new Set([...writers.answered, 'after@example.com']))).toEqual(new Set());
  await removeFolder(folder);
});

test('a file that is there already is kept, unless --force', async () => {
  const file = `${site.folder}/kept.db`;
  await writeFile(file, 'mine');
  const refused = await runCli(site.folder, ['backup', file]);
  expect(refused).toMatchObject({
    exitCode: 1,
    stdout: '',
    stderr: `${file} is there already; --force replaces it.\n`,
  });
  const { stdout } = await runCli(site.folder, ['backup', file, '--force']);
  expect(stdout).toMatch(/^Copied the database to .*kept\.db: \d+\.\d MB\.\n$/);
  expect(readDatabase(file).check).toEqual([['ok']]);
});

test('where nothing can be written it says so, and leaves nothing', async () => {
  const { exitCode, stderr } = await runCli(site.folder, ['backup', `${site.folder}/no/where.db`]);
  expect([exitCode, stderr]).toEqual([1, expect.stringMatching(/^The backup can't be written: ENOENT.*\n$/)]);
});

test.each([
  ['backup', ['backup']],
  ['export', ['export', '--account', 'Default']],
])('Ctrl+C in the middle of a %s leaves no file, and nothing by halves', async (name, [command = '', ...args]) => {
  const folder = await newFolder();
  await runJson(folder, ['account', 'create', 'Default']);
  await runJson(folder, ['sample', '--leads', '40000']);
  const file = `${folder}/cut.${name}`;
  const child = spawnCli(folder, [command, file, ...args]);
  const exited = once(child, 'exit');
  while (!(await readdir(folder)).some((found) => found.endsWith('.part'))) await new Promise(setImmediate);
  child.kill('SIGINT');
  expect(await exited).toEqual([130, null]);
  expect((await readdir(folder)).filter((found) => found.startsWith('cut'))).toEqual([]);
  await removeFolder(folder);
});
