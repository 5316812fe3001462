import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { errorOf, openBrowser } from '../auth/browser.ts';
import { ownerEmail, password, setUpOwner } from '../auth/people.ts';
import { runCli, runJson, spawnCli } from '../harness/server-process.ts';
import { newTestFolder, serveForTest } from './for-one-test.ts';

/** `users reset-password` with this on its standard input. */
async function resetPassword(folder: string, email: string, input: string) {
  const child = spawnCli(folder, ['users', 'reset-password', email]);
  child.stdin.end(input);
  const [stdout, stderr, [exitCode]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { exitCode, stdout, stderr };
}

describe('users list', () => {
  test('says that there is none, and how there will be', async () => {
    const folder = await newTestFolder();
    const stdout = 'There is no user yet: the server prints a link for the first one when it starts.\n';
    expect(await runCli(folder, ['users', 'list'])).toEqual({ exitCode: 0, stdout, stderr: '' });
    expect(await runJson(folder, ['users', 'list'])).toEqual({ users: [] });
  });

  test('has everyone with their accounts, and no password', async () => {
    const folder = await newTestFolder();
    const owner = await setUpOwner(await serveForTest(folder));
    const { session } = await owner.state();
    const { account, user } = { account: session?.account, user: session?.user };
    expect(await runJson(folder, ['users', 'list'])).toEqual({
      users: [
        {
          ...user,
          createdAt: expect.stringMatching(/Z$/),
          accounts: [{ id: account?.id, name: 'Default', role: 'owner' }],
        },
      ],
    });
    const { stdout } = await runCli(folder, ['users', 'list']);
    const [titles, first] = stdout.split('\n').map((line) => line.split(/ {2,}/));
    expect(titles).toEqual(['EMAIL', 'NAME', 'ACCOUNTS', 'ID', 'CREATED']);
    expect(first?.slice(0, 4)).toEqual([ownerEmail, 'Ada', 'Default (owner)', user?.id]);
  });
});

describe('users reset-password', () => {
  test('takes a new password from standard input and signs the user out, also beside a server that runs', async () => {
    const folder = await newTestFolder();
    const server = await serveForTest(folder);
    const owner = await setUpOwner(server);
    const answer = await resetPassword(folder, ownerEmail.toUpperCase(), 'a new one to remember\n');
    const stdout = `${ownerEmail} has a new password and is signed out everywhere.\n`;
    expect(answer).toEqual({ exitCode: 0, stdout, stderr: '' });
    expect((await owner.state()).session).toBeNull();
    const old = await openBrowser(server.url).send('/auth/sign-in', { body: { email: ownerEmail, password } });
    expect(errorOf(old)).toMatchObject({ status: 401 });
    await openBrowser(server.url).enter('sign-in', { email: ownerEmail, password: 'a new one to remember' });
  });

  test.each([
    ['a short password', ownerEmail, 'short\n', 'password: must have at least 10 characters and this has 5\n'],
    ['no password', ownerEmail, '', 'password: must have at least 10 characters and this has 0\n'],
    [
      'an email that nobody has',
      'eve@example.com',
      'long enough\n',
      'There is no user "eve@example.com"; see "users list".\n',
    ],
  ])('with %s changes nothing', async (_name, email, input, stderr) => {
    const folder = await newTestFolder();
    const owner = await setUpOwner(await serveForTest(folder));
    expect(await resetPassword(folder, email, input)).toEqual({ exitCode: 1, stdout: '', stderr });
    expect((await owner.state()).session).not.toBeNull();
  });
});
