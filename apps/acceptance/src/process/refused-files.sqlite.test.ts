import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { newTestFolder } from './for-one-test.ts';
import { refusal } from './refusal.ts';

describe('a file that can not be used', () => {
  test('in a folder that can not be made', async () => {
    const folder = await newTestFolder();
    // Below a file, because file permissions do not bind the superuser.
    await writeFile(`${folder}/file`, '');
    const path = `${folder}/file/tagsmith.db`;
    expect(await refusal(folder, { DATABASE_URL: `file:${path}` })).toContain(`The database ${path} can't be made: `);
  });

  test('a file that is no database, which stays as it is', async () => {
    const folder = await newTestFolder();
    await writeFile(`${folder}/tagsmith.db`, 'Dear diary, '.repeat(1_000));
    for (const args of [['serve'], ['keys', 'list']]) {
      expect(await refusal(folder, {}, args)).toMatch(/^The database .+ can't be opened: file is not a database\.\n$/);
    }
  });

  test('a folder', async () => {
    const folder = await newTestFolder();
    expect(await refusal(folder, { DATABASE_URL: `file:${folder}` })).toContain(
      `The database ${folder} can't be opened`,
    );
  });
});
