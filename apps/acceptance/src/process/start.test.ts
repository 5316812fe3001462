import { describe, expect, test } from 'vitest';
import { setUpOwner } from '../auth/people.ts';
import { runJson } from '../harness/server-process.ts';
import { curlCommands, runCurl } from './curl-command.ts';
import { newTestFolder, serveForTest } from './for-one-test.ts';
import { printedStart } from './printed-start.ts';

const keyForm = /nxr_live_[A-Za-z0-9]{32}/g;

describe('what a start prints', () => {
  test('the first time: the address, a key, and two commands that work as they are', async () => {
    const printed = await printedStart(await newTestFolder());
    expect(printed).toMatch(/ready at http:\/\/127\.0\.0\.1:\d+\n/);
    expect(new Set(printed.match(keyForm)).size).toBe(1);

    expect(printed.match(/^http:\/\/127\.0\.0\.1:\d+\/setup\?token=[\w-]{43}$/gm)).toHaveLength(1);

    const [create = [], sync = [], ...others] = curlCommands(printed);
    expect(others).toEqual([]);
    const created = await runCurl(create);
    expect([created.status, created.body]).toMatchObject([201, { success: true }]);
    const synced = await runCurl(sync);
    expect([synced.status, synced.body]).toMatchObject([
      200,
      { success: true, tags: [{ name: 'VIP' }, { name: 'Hot Lead' }] },
    ]);
  });

  test('the second time: no key, and the commands take it from a variable', async () => {
    const folder = await newTestFolder();
    const server = await serveForTest(folder);
    const key = String(server.firstKey);
    await server.stop();

    const printed = await printedStart(folder);
    expect(printed).not.toMatch(keyForm);
    const [create = [], sync = []] = curlCommands(printed, { TAGSMITH_KEY: key });
    expect(await runCurl(create)).toMatchObject({ status: 201 });
    expect(await runCurl(sync)).toMatchObject({ status: 200 });
    expect(await runCurl(curlCommands(printed)[1] ?? [])).toMatchObject({ status: 401 });
  });

  test('no link to become the owner, once there is one', async () => {
    const folder = await newTestFolder();
    const server = await serveForTest(folder);
    expect(server.setupUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/setup\?token=[\w-]{43}$/);
    await setUpOwner(server);
    await server.stop();
    expect(await printedStart(folder)).not.toContain('token');
  });

  test('the command for another key names an account that there is, as a shell takes it', async () => {
    const folder = await newTestFolder();
    await runJson(folder, ['account', 'create', "O'Higgins & Co"]);
    expect(await printedStart(folder)).toContain(`keys create --account 'O'\\''Higgins & Co' --name "My key"`);
  });
});

describe('serve --json', () => {
  test('prints one line, with a key the first time and never again', async () => {
    const folder = await newTestFolder();
    const first = await serveForTest(folder);
    expect(first.firstKey).toMatch(keyForm);
    await first.stop();
    const second = await serveForTest(folder);
    expect(second.firstKey).toBeNull();
    expect(second.log()).toBe('');
  });

  test('the first key is one of an account named Default, and may do everything', async () => {
    const folder = await newTestFolder();
    await serveForTest(folder);
    expect(await runJson(folder, ['account', 'list'])).toMatchObject({ accounts: [{ name: 'Default' }] });
    expect(await runJson(folder, ['keys', 'list'])).toMatchObject({ keys: [{ name: 'First key', scope: 'admin' }] });
  });

  test('makes no key where the command line has made an account', async () => {
    const folder = await newTestFolder();
    await runJson(folder, ['account', 'create', 'Acme']);
    expect((await serveForTest(folder)).firstKey).toBeNull();
    expect(await runJson(folder, ['keys', 'list'])).toEqual({ keys: [] });
  });
});
