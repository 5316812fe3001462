import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { buildServer } from './build-server.ts';

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tagsmith-builds-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test('a build runs wherever it lies, and finds its migrations', async () => {
  const folder = await newFolder();
  await buildServer(folder, 'new');
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'new/main.js'), 'migrate', '--json'], {
    env: { DATABASE_URL: `file:${join(folder, 'tagsmith.db')}` },
  });
  expect(JSON.parse(stdout)).toMatchObject({ applied: expect.arrayContaining(['0001-initial.sql']) });
});

test('the newest three builds are kept', async () => {
  const folder = await newFolder();
  for (const [index, name] of ['oldest', 'older', 'old'].entries()) {
    await mkdir(join(folder, name));
    await utimes(join(folder, name), index, index);
  }
  await buildServer(folder, 'new');
  expect((await readdir(folder)).sort()).toEqual(['new', 'old', 'older']);
});

test('of two that make the same build at once, both succeed', async () => {
  const folder = await newFolder();
  await Promise.all([buildServer(folder, 'same'), buildServer(folder, 'same')]);
  expect(await readdir(folder)).toEqual(['same']);
});
