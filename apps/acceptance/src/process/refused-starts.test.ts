import { writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { runCli, runJson } from '../harness/server-process.ts';
import { newTestFolder, serveForTest } from './for-one-test.ts';

/** A start that is refused: exit code 1, one sentence and no stack. Resolves to the sentence. */
async function refusal(folder: string, variables: Readonly<Record<string, string>>, args = ['serve']): Promise<string> {
  const { exitCode, stdout, stderr } = await runCli(folder, args, variables);
  expect([exitCode, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^[^\n]+\.\n$/);
  expect(stderr).not.toMatch(/^\s+at |node:|Error:/m);
  return stderr;
}

describe('a wrong environment variable stops the start with a sentence that names it', () => {
  test.each<readonly [variable: string, value: string, rule: string]>([
    ['HOST', '', 'the address to listen on'],
    ['PORT', 'http', 'a port from 0 to 65535'],
    ['PORT', '65536', 'a port from 0 to 65535'],
    ['PORT', '-1', 'a port from 0 to 65535'],
    ['PORT', '80.5', 'a port from 0 to 65535'],
    ['PORT', '', 'a port from 0 to 65535'],
    ['DATABASE_URL', 'postgres://localhost/leads', 'a SQLite file'],
    ['DATABASE_URL', 'file:', 'a SQLite file'],
    ['DATABASE_URL', '', 'a SQLite file'],
    ['LOG_LEVEL', 'loud', 'one of silent, fatal, error, warn, info, debug, trace'],
    ['RATE_LIMIT', '100', 'requests in seconds, such as 100/10s'],
    ['RATE_LIMIT', '0/10s', 'requests in seconds, such as 100/10s'],
    ['TRUST_PROXY', 'yes', 'true or false'],
    ['TRUST_PROXY', '', 'true or false'],
  ])('%s=%j', async (variable, value, rule) => {
    const sentence = await refusal(await newTestFolder(), { [variable]: value });
    expect(sentence).toMatch(new RegExp(`^${variable} must be ${rule}`));
    expect(sentence).toContain(`not "${value}".`);
  });

  test('each of several is named', async () => {
    const { exitCode, stderr } = await runCli(await newTestFolder(), ['serve'], { PORT: 'x', LOG_LEVEL: 'y' });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^PORT must be .+\.\nLOG_LEVEL must be .+\.\n$/);
  });

  test('by every command that reads it', async () => {
    const folder = await newTestFolder();
    for (const args of [['migrate'], ['account', 'list'], ['keys', 'list'], ['sample', '--leads', '1']]) {
      expect(await refusal(folder, { DATABASE_URL: 'x' }, args)).toMatch(/^DATABASE_URL /);
    }
  });
});

describe('an address that can not be listened on', () => {
  test('a port that is taken', async () => {
    const { port } = new URL((await serveForTest(await newTestFolder())).url);
    const sentence = await refusal(await newTestFolder(), { PORT: port });
    expect(sentence).toBe(`Port ${port} on 127.0.0.1 is taken by another process; stop that, or set PORT.\n`);
  });

  test("a host that is another machine's", async () => {
    // RFC 5737 keeps this address for documents.
    expect(await refusal(await newTestFolder(), { HOST: '203.0.113.1' })).toMatch(
      /^HOST is no address of this machine: /,
    );
  });
});

describe('a database that can not be used', () => {
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

  test('one of a newer version', async () => {
    const folder = await newTestFolder();
    await runJson(folder, ['migrate']);
    const database = new DatabaseSync(`${folder}/tagsmith.db`);
    database.exec("INSERT INTO migration VALUES (9999, '9999-future.sql', 'abc', 0)");
    database.close();
    for (const args of [['serve'], ['migrate'], ['account', 'list'], ['sample', '--leads', '1']]) {
      const sentence = await refusal(folder, {}, args);
      expect(sentence).toMatch(/^The database belongs to a newer version of Tagsmith \(it has migration 9999-future/);
    }
  });
});
