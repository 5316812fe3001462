import { describe, expect, test } from 'vitest';
import { runCli } from '../harness/server-process.ts';
import { newTestFolder, serveForTest } from './for-one-test.ts';
import { refusal } from './refusal.ts';

describe('a wrong environment variable stops the start with a sentence that names it', () => {
  test.each<readonly [variable: string, value: string, rule: string]>([
    ['HOST', '', 'the address to listen on'],
    ['PORT', 'http', 'a port from 0 to 65535'],
    ['PORT', '65536', 'a port from 0 to 65535'],
    ['PORT', '-1', 'a port from 0 to 65535'],
    ['PORT', '80.5', 'a port from 0 to 65535'],
    ['PORT', '', 'a port from 0 to 65535'],
    ['DATABASE_URL', 'file:', 'a SQLite file, .+ or a PostgreSQL database'],
    ['DATABASE_URL', '', 'a SQLite file, .+ or a PostgreSQL database'],
    ['DATABASE_READ_URL', '', 'a PostgreSQL database'],
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
