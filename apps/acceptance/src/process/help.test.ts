import { afterAll, beforeAll, expect, test } from 'vitest';
import { newFolder, removeFolder } from '../harness/folder.ts';
import { runCli } from '../harness/server-process.ts';

let folder: string;
beforeAll(async () => {
  folder = await newFolder();
});
afterAll(() => removeFolder(folder));

test.each<readonly [command: string, words: readonly string[]]>([
  ['', ['serve', 'migrate', 'account', 'keys', 'users', 'webhooks', 'import', 'export', 'backup', 'copy', 'sample']],
  ['serve', ['--json', 'HOST', 'PORT', 'DATABASE_URL']],
  ['migrate', ['--json']],
  ['account', ['create', 'list']],
  ['account create', ['<name>', '--location-id <id>', '--country <cc>', '--json']],
  ['account list', ['--json']],
  ['keys', ['create', 'list', 'revoke']],
  [
    'keys create',
    ['--account <name>', '--name <name>', '--scope <scope>', '"read", "write", "admin"', '--expires <iso>', '--json'],
  ],
  ['keys list', ['--account <name>', '--json']],
  ['keys revoke', ['<id>', '--json']],
  ['users', ['list', 'reset-password']],
  ['users list', ['--json']],
  ['users reset-password', ['<email>', '--json', 'standard input']],
  ['webhooks', ['create', 'list', 'pause', 'resume', 'retry', 'delete']],
  ['webhooks create', ['--account <name>', '--name <name>', '--url <url>', '--json', 'this once']],
  ['webhooks list', ['--account <name>', '--json']],
  ['webhooks pause', ['<id>', '--json']],
  ['webhooks resume', ['<id>', '--json']],
  ['webhooks retry', ['<id>', '--json']],
  ['webhooks delete', ['<id>', '--json']],
  [
    'export',
    [
      '[file]',
      '--account <name>',
      '--format <format>',
      '"ndjson", "csv"',
      '--tag <name...>',
      '--text <text>',
      '--force',
    ],
  ],
  ['backup', ['<file>', '--force', '--json', 'To restore it', '-wal']],
  ['sample', ['--leads <n>', '--tags <n>', '--account <name>', '--seed <n>', '--json', 'goes on where it ended']],
])('tagsmith %s --help names all there is and shows how', async (command, words) => {
  const args = command.split(' ').filter((word) => word !== '');
  const { exitCode, stdout, stderr } = await runCli(folder, [...args, '--help']);
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(new RegExp(`^Usage: tagsmith ${command}`, 'm'));
  for (const word of words) expect(stdout).toContain(word);
  expect(stdout).toMatch(new RegExp(`Examples:\n  .*tagsmith ${command}`));
});

test('help needs no environment that is right', async () => {
  expect(await runCli(folder, ['serve', '--help'], { PORT: 'x' })).toMatchObject({ exitCode: 0 });
});

test('tagsmith --version', async () => {
  const run = await runCli(folder, ['--version']);
  expect(run).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});
