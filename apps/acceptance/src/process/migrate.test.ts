import { expect, test } from 'vitest';
import { runCli, runJson } from '../harness/server-process.ts';
import { newTestFolder, serveForTest } from './for-one-test.ts';

test('migrate makes the database, says what it applied, and has nothing to do the second time', async () => {
  const folder = await newTestFolder();
  const { applied } = await runJson<{ applied: string[] }>(folder, ['migrate']);
  expect(applied[0]).toMatch(/^0001-/);
  expect(await runJson(folder, ['migrate'])).toEqual({ applied: [] });
  expect(await runCli(folder, ['migrate'])).toMatchObject({ exitCode: 0, stdout: 'The database is up to date.\n' });
});

test('for people it names the migrations', async () => {
  const { stdout } = await runCli(await newTestFolder(), ['migrate']);
  expect(stdout).toMatch(/^Applied 0001-.+\.\n$/);
});

test('a server needs no migrate before it, and one beside it does no harm', async () => {
  const folder = await newTestFolder();
  await serveForTest(folder);
  expect(await runJson(folder, ['migrate'])).toEqual({ applied: [] });
});
