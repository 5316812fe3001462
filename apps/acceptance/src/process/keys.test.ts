import { describe, expect, test } from 'vitest';
import { runCli, runJson } from '../harness/server-process.ts';
import { trpcApi } from '../trpc/trpc-api.ts';
import { newTestFolder, serveForTest } from './for-one-test.ts';

interface CreatedKey {
  readonly key: string;
  readonly account: { readonly id: string; readonly name: string; readonly locationId: string };
}

interface ListedKey {
  readonly id: string;
  readonly account: CreatedKey['account'];
  readonly hint: string;
  readonly [field: string]: unknown;
}

const createKey = (folder: string, account: string, ...args: readonly string[]) =>
  runJson<CreatedKey>(folder, ['keys', 'create', '--account', account, '--name', 'Test', ...args]);

const listKeys = async (folder: string, ...args: readonly string[]) =>
  (await runJson<{ keys: ListedKey[] }>(folder, ['keys', 'list', ...args])).keys;

/** A folder with these accounts in its database. */
async function folderWith(...names: readonly string[]): Promise<string> {
  const folder = await newTestFolder();
  for (const name of names) await runJson(folder, ['account', 'create', name]);
  return folder;
}

describe('keys create', () => {
  test('with --json says the key and whose it is, and nothing else', async () => {
    const folder = await folderWith('Acme');
    const { accounts } = await runJson<{ accounts: CreatedKey['account'][] }>(folder, ['account', 'list']);
    const created = await createKey(folder, 'Acme');
    expect(created).toEqual({
      key: expect.stringMatching(/^nxr_live_[A-Za-z0-9]{32}$/),
      account: { id: accounts[0]?.id, name: 'Acme', locationId: accounts[0]?.locationId },
    });
  });

  test('for people the key stands on a line of its own', async () => {
    const { stdout } = await runCli(await folderWith('Acme'), [
      'keys',
      'create',
      '--account',
      'Acme',
      '--name',
      'Form',
    ]);
    expect(stdout).toMatch(
      /^nxr_live_[A-Za-z0-9]{32}\n\nA key of "Acme" \(write\), shown this once\. Keep it safe\.\n$/,
    );
  });

  test('the scope is write unless another is asked for', async () => {
    const folder = await folderWith('Acme');
    await createKey(folder, 'Acme');
    for (const scope of ['read', 'write', 'admin']) await createKey(folder, 'Acme', '--scope', scope);
    expect((await listKeys(folder)).map(({ scope }) => scope)).toEqual(['write', 'read', 'write', 'admin']);
  });

  test('without any account it says what to do; with others it names them', async () => {
    const create = ['keys', 'create', '--account', 'Nobody', '--name', 'Form'];
    const none = await runCli(await newTestFolder(), create);
    const advice = 'There is no account yet: make one with "account create".\n';
    expect(none).toEqual({ exitCode: 1, stdout: '', stderr: advice });
    const others = await runCli(await folderWith('Acme', 'Zeta'), create);
    const names = 'There is no account "Nobody". There is "Acme", "Zeta".\n';
    expect(others).toEqual({ exitCode: 1, stdout: '', stderr: names });
  });
});

describe('keys list', () => {
  test('shows everything about the keys of all accounts but the keys', async () => {
    const folder = await folderWith('Acme', 'Zeta');
    const { key, account } = await createKey(folder, 'Acme', '--expires', '2099-01-31T12:00:00+02:00');
    await createKey(folder, 'Zeta', '--scope', 'read');
    const keys = await listKeys(folder);
    expect(keys).toMatchObject([{ account }, { account: { name: 'Zeta' }, scope: 'read', expiresAt: null }]);
    expect(keys[0]).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: 'Test',
      hint: key.slice(0, 13),
      scope: 'write',
      createdAt: expect.stringMatching(/^\d{4}-.+Z$/),
      expiresAt: '2099-01-31T10:00:00.000Z',
      revokedAt: null,
      lastUsedAt: null,
    });
    expect(JSON.stringify(keys)).not.toContain(key);

    const { stdout } = await runCli(folder, ['keys', 'list']);
    const [titles, first] = stdout.split('\n').map((line) => line.split(/ {2,}/));
    expect(titles).toEqual(['ACCOUNT', 'ID', 'NAME', 'HINT', 'SCOPE', 'CREATED', 'EXPIRES', 'REVOKED', 'LAST USED']);
    expect(first).toEqual([
      'Acme',
      keys[0]?.id,
      'Test',
      key.slice(0, 13),
      'write',
      expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
      '2099-01-31 10:00',
      '-',
      '-',
    ]);
  });

  test('of one account only', async () => {
    const folder = await folderWith('Acme', 'Zeta');
    await createKey(folder, 'Acme');
    await createKey(folder, 'Zeta');
    expect(await listKeys(folder, '--account', 'Zeta')).toMatchObject([{ account: { name: 'Zeta' } }]);
    expect(await runCli(folder, ['keys', 'list', '--account', 'Nobody'])).toMatchObject({ exitCode: 1, stdout: '' });
  });

  test('says that there is none', async () => {
    expect(await runCli(await newTestFolder(), ['keys', 'list'])).toMatchObject({ stdout: 'There is no key yet.\n' });
  });
});

describe('keys revoke', () => {
  test.each([
    ['its id', ({ id }: ListedKey) => id],
    ['its id in capitals', ({ id }: ListedKey) => id.toUpperCase()],
    ['the beginning of its id', ({ id }: ListedKey) => id.slice(0, 30)],
    ['its hint', ({ hint }: ListedKey) => hint],
  ])('by %s', async (_, referenceTo) => {
    const folder = await folderWith('Acme', 'Zeta');
    for (const account of ['Acme', 'Zeta', 'Zeta']) await createKey(folder, account);
    const [kept, revoked, alsoKept] = await listKeys(folder);
    if (revoked === undefined) throw new Error('There is no second key');
    const { key } = await runJson<{ key: object }>(folder, ['keys', 'revoke', referenceTo(revoked)]);
    expect(key).toMatchObject({ id: revoked.id, revokedAt: expect.stringMatching(/Z$/) });
    expect(await listKeys(folder)).toMatchObject([kept, { id: revoked.id, revokedAt: expect.anything() }, alsoKept]);
  });

  test('again changes nothing', async () => {
    const folder = await folderWith('Acme');
    await createKey(folder, 'Acme');
    const id = String((await listKeys(folder))[0]?.id);
    const first = await runJson(folder, ['keys', 'revoke', id]);
    expect(await runJson(folder, ['keys', 'revoke', id])).toEqual(first);
  });

  test('refuses what names no key, several, or too little of an id', async () => {
    const folder = await folderWith('Acme');
    for (let count = 0; count < 2; count++) await createKey(folder, 'Acme');
    const [one, another] = await listKeys(folder);
    const tooShort = String(one?.id).slice(0, 7);
    for (const unknown of ['nxr_live_????', tooShort, '01900000-0000-7000-8000-000000000000', '']) {
      const stderr = `There is no key "${unknown}"; see "keys list".\n`;
      expect(await runCli(folder, ['keys', 'revoke', unknown])).toEqual({ exitCode: 1, stdout: '', stderr });
    }
    // Keys that were made within a minute of each other begin alike.
    const shared = String(one?.id).slice(0, 8);
    if (another?.id.startsWith(shared)) {
      const stderr = `"${shared}" may be any of ${one?.id}, ${another.id}; give one of these ids.\n`;
      expect(await runCli(folder, ['keys', 'revoke', shared])).toEqual({ exitCode: 1, stdout: '', stderr });
    }
    expect(await listKeys(folder)).toMatchObject([{ revokedAt: null }, { revokedAt: null }]);
  });
});

describe('beside a running server', () => {
  test('a new key works at once, a revoked one is refused at once', async () => {
    const folder = await folderWith('Acme');
    const { url } = await serveForTest(folder);
    const { key, account } = await createKey(folder, 'Acme');
    const api = trpcApi(url, key);
    expect(await api.query('account.current')).toMatchObject({ account, scope: 'write' });
    await api.createLead();
    const [listed] = await listKeys(folder);
    expect(listed?.lastUsedAt).toEqual(expect.stringMatching(/Z$/));
    await runJson(folder, ['keys', 'revoke', String(listed?.id)]);
    expect(await api.refused('lead.list')).toMatchObject({ status: 401, reason: 'key_invalid' });
  });

  test('a key that has expired is refused, one that has not is taken', async () => {
    const folder = await folderWith('Acme');
    const { url } = await serveForTest(folder);
    const expired = await createKey(folder, 'Acme', '--expires', '2020-01-01T00:00:00Z');
    expect(await trpcApi(url, expired.key).refused('lead.list')).toMatchObject({ status: 401, reason: 'key_invalid' });
    const valid = await createKey(folder, 'Acme', '--expires', '2099-01-01T00:00:00Z');
    expect(await trpcApi(url, valid.key).query('lead.list')).toMatchObject({ items: [] });
  });

  test('a read-only key reads and does not write', async () => {
    const folder = await folderWith('Acme');
    const { url } = await serveForTest(folder);
    const api = trpcApi(url, (await createKey(folder, 'Acme', '--scope', 'read')).key);
    expect(await api.query('lead.list')).toMatchObject({ items: [] });
    expect(await api.refused('lead.create')).toMatchObject({ status: 403, reason: 'scope_missing' });
  });
});
