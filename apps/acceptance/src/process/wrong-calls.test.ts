import { afterAll, beforeAll, expect, test } from 'vitest';
import { newFolder, removeFolder } from '../harness/folder.ts';
import { runCli } from '../harness/server-process.ts';

let folder: string;
beforeAll(async () => {
  folder = await newFolder();
});
afterAll(() => removeFolder(folder));

test.each<readonly [name: string, args: readonly string[], sentence: string]>([
  ['an unknown command', ['lead'], "Unknown command 'lead'."],
  ['a slip of the hand', ['keys', 'lsit'], "Unknown command 'lsit' (Did you mean list?)."],
  ['an unknown option', ['keys', 'list', '--jsn'], "Unknown option '--jsn' (Did you mean --json?)."],
  ['a missing option', ['keys', 'create', '--account', 'A'], "Required option '--name <name>' not specified."],
  ['a missing argument', ['account', 'create'], "Missing required argument 'name'."],
  ['a missing value', ['keys', 'list', '--account'], "Option '--account <name>' argument missing."],
  ['too much', ['account', 'list', 'x'], "Too many arguments for 'list'. Expected 0 arguments but got 1: x."],
  [
    'a scope that there is not',
    ['keys', 'create', '--account', 'A', '--name', 'B', '--scope', 'all'],
    "Option '--scope <scope>' argument 'all' is invalid: Allowed choices are read, write, admin.",
  ],
  [
    'a time without a zone',
    ['keys', 'create', '--account', 'A', '--name', 'B', '--expires', '2027-01-31T09:30:00'],
    "Option '--expires <iso>' argument '2027-01-31T09:30:00' is invalid: it must be a time as ISO 8601 with a zone, such as 2026-01-31T09:30:00Z.",
  ],
  [
    'a day that there is not',
    ['keys', 'create', '--account', 'A', '--name', 'B', '--expires', '2027-02-31T09:30:00Z'],
    "Option '--expires <iso>' argument '2027-02-31T09:30:00Z' is invalid: it must be a time as ISO 8601 with a zone, such as 2026-01-31T09:30:00Z.",
  ],
  [
    'an empty name',
    ['account', 'create', '  '],
    "Command-argument value '  ' is invalid for argument 'name': it must not be empty.",
  ],
  [
    'a country in words',
    ['account', 'create', 'A', '--country', 'Chile'],
    "Option '--country <cc>' argument 'Chile' is invalid: it must be a country as two capital letters, such as CL.",
  ],
  [
    'a location id that is too short',
    ['account', 'create', 'A', '--location-id', 'abc'],
    "Option '--location-id <id>' argument 'abc' is invalid: it must be 20 letters and digits.",
  ],
  [
    'an address of no web server',
    ['webhooks', 'create', '--account', 'A', '--name', 'B', '--url', 'ftp://example.com'],
    "Option '--url <url>' argument 'ftp://example.com' is invalid: it must be an address that begins with http:// or https://, without user and password.",
  ],
  [
    'no leads',
    ['sample', '--leads', '0'],
    "Option '--leads <n>' argument '0' is invalid: it must be a whole number from 1 to 5000000.",
  ],
  [
    'half a lead',
    ['sample', '--leads', '1.5'],
    "Option '--leads <n>' argument '1.5' is invalid: it must be a whole number from 1 to 5000000.",
  ],
  [
    'a negative seed',
    ['sample', '--leads', '1', '--seed', '-1'],
    "Option '--seed <n>' argument '-1' is invalid: it must be a whole number from 0 to 4294967295.",
  ],
])('%s: one sentence, exit code 1, nothing on standard output', async (_, args, sentence) => {
  expect(await runCli(folder, args)).toEqual({ exitCode: 1, stdout: '', stderr: `${sentence}\n` });
});

test.each([[[]], [['keys']], [['account']]])('%j alone shows what there is, on standard error', async (args) => {
  const { exitCode, stdout, stderr } = await runCli(folder, args);
  expect([exitCode, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^Usage: tagsmith .*\[command\]\n/);
});
