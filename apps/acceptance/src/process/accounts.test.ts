import { describe, expect, test } from 'vitest';
import { runCli, runJson } from '../harness/server-process.ts';
import { trpcApi } from '../trpc/trpc-api.ts';
import { newTestFolder, serveForTest } from './for-one-test.ts';

interface Account {
  readonly id: string;
  readonly name: string;
  readonly locationId: string;
  readonly defaultCountry: string | null;
  readonly createdAt: string;
}

const createAccount = async (folder: string, ...args: readonly string[]) =>
  (await runJson<{ account: Account }>(folder, ['account', 'create', ...args])).account;

describe('account create', () => {
  test('makes ids up', async () => {
    expect(await createAccount(await newTestFolder(), 'Acme')).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: 'Acme',
      locationId: expect.stringMatching(/^[A-Za-z0-9]{20}$/),
      defaultCountry: null,
      createdAt: expect.stringMatching(/^\d{4}-.+Z$/),
    });
  });

  test('keeps a location id and a country', async () => {
    const args = ['Acme', '--location-id', 've9EPM428h8vShlRW1KT', '--country', 'CL'];
    expect(await createAccount(await newTestFolder(), ...args)).toMatchObject({
      locationId: 've9EPM428h8vShlRW1KT',
      defaultCountry: 'CL',
    });
  });

  test('refuses a name or a location id that another has', async () => {
    const folder = await newTestFolder();
    const { locationId } = await createAccount(folder, 'Acme');
    const sameName = await runCli(folder, ['account', 'create', 'Acme']);
    expect(sameName).toEqual({ exitCode: 1, stdout: '', stderr: 'Another account already has this name.\n' });
    const sameId = await runCli(folder, ['account', 'create', 'Other', '--location-id', locationId]);
    expect(sameId).toEqual({ exitCode: 1, stdout: '', stderr: 'Another account already has this location id.\n' });
  });

  test('for people it says what was made', async () => {
    const { stdout } = await runCli(await newTestFolder(), ['account', 'create', 'Acme']);
    expect(stdout).toMatch(/^Made the account "Acme" with the location id [A-Za-z0-9]{20}\.\n$/);
  });

  test('makes a key with it', async () => {
    const folder = await newTestFolder();
    const args = ['account', 'create', 'Acme', '--key', 'Website form'];
    const { key, account } = await runJson<{ key: string; account: Account }>(folder, [...args, '--scope', 'read']);
    expect(key).toMatch(/^nxr_live_[A-Za-z0-9]{32}$/);
    const { keys } = await runJson<{ keys: readonly object[] }>(folder, ['keys', 'list']);
    expect(keys).toMatchObject([{ name: 'Website form', scope: 'read', account: { id: account.id } }]);
    const { stdout } = await runCli(folder, ['account', 'create', 'Other', '--key', 'Website form']);
    expect(stdout).toMatch(/\.\n\nnxr_live_\w{32}\n\nA key of "Other" \(write\), shown this once\. Keep it safe\.\n$/);
  });

  test('makes nothing where a scope has no key, or a key no name', async () => {
    const folder = await newTestFolder();
    const refused = await runCli(folder, ['account', 'create', 'Acme', '--scope', 'read']);
    expect(refused).toEqual({ exitCode: 1, stdout: '', stderr: '--scope is that of a key: name one with --key.\n' });
    expect((await runCli(folder, ['account', 'create', 'Acme', '--key', ''])).exitCode).toBe(1);
    expect(await runJson(folder, ['account', 'list'])).toEqual({ accounts: [] });
  });
});

describe('account list', () => {
  test('has every account, oldest first', async () => {
    const folder = await newTestFolder();
    expect(await runJson(folder, ['account', 'list'])).toEqual({ accounts: [] });
    const accounts = [await createAccount(folder, 'Zeta'), await createAccount(folder, 'Acme')];
    expect(await runJson(folder, ['account', 'list'])).toEqual({ accounts });
    const { stdout } = await runCli(folder, ['account', 'list']);
    expect(stdout.split('\n').map((line) => line.split(/ {2,}/)[0])).toEqual(['NAME', 'Zeta', 'Acme', '']);
  });

  test('says that there is none', async () => {
    const answer = await runCli(await newTestFolder(), ['account', 'list']);
    expect(answer).toEqual({ exitCode: 0, stdout: 'There is no account yet.\n', stderr: '' });
  });
});

test("an account's country is where its phones without a country code belong", async () => {
  const folder = await newTestFolder();
  await createAccount(folder, 'Acme', '--country', 'CL');
  const { url } = await serveForTest(folder);
  const { key } = await runJson<{ key: string }>(folder, ['keys', 'create', '--account', 'Acme', '--name', 'Test']);
  expect(await trpcApi(url, key).createLead({ phone: '9 8765 4321' })).toMatchObject({ phoneE164: '+56987654321' });
});
