import { describe, expect, test } from 'vitest';
import { runCli, runJson } from '../harness/server-process.ts';
import { trpcApi } from '../trpc/trpc-api.ts';
import { startReceiver } from '../webhooks/receiver.ts';
import { newTestFolder, serveForTest } from './for-one-test.ts';

interface Webhook {
  readonly id: string;
  readonly [field: string]: unknown;
}

interface Account {
  readonly id: string;
  readonly name: string;
  readonly locationId: string;
}

type ListedWebhook = Webhook & { readonly account: Account };

interface CreatedWebhook {
  readonly webhook: Webhook;
  readonly secret: string;
  readonly account: Account;
}

const url = 'https://crm.example.com/tagsmith';
const secretPattern = /^whsec_[A-Za-z0-9+/]{43}=$/;

const createWebhook = (folder: string, account: string, to = url) =>
  runJson<CreatedWebhook>(folder, ['webhooks', 'create', '--account', account, '--name', 'CRM', '--url', to]);

const listWebhooks = async (folder: string, ...args: readonly string[]) =>
  (await runJson<{ webhooks: ListedWebhook[] }>(folder, ['webhooks', 'list', ...args])).webhooks;

const run = (folder: string, verb: string, id: string) => runJson<{ webhook: Webhook }>(folder, ['webhooks', verb, id]);

/** A folder with these accounts in its database. */
async function folderWith(...names: readonly string[]): Promise<string> {
  const folder = await newTestFolder();
  for (const name of names) await runJson(folder, ['account', 'create', name]);
  return folder;
}

describe('webhooks create', () => {
  test('with --json says the webhook, its secret and whose it is', async () => {
    const folder = await folderWith('Acme');
    const { accounts } = await runJson<{ accounts: Account[] }>(folder, ['account', 'list']);
    expect(await createWebhook(folder, 'Acme')).toEqual({
      webhook: expect.objectContaining({ name: 'CRM', url, pausedAt: null, waiting: 0, failures: 0 }),
      secret: expect.stringMatching(secretPattern),
      account: { id: accounts[0]?.id, name: 'Acme', locationId: accounts[0]?.locationId },
    });
  });

  test('for people the secret stands on a line of its own', async () => {
    const args = ['webhooks', 'create', '--account', 'Acme', '--name', 'CRM', '--url', url];
    const { stdout } = await runCli(await folderWith('Acme'), args);
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(secretPattern),
      '',
      'The secret of a webhook of "Acme", shown this once. Whoever receives checks messages with it.',
      '',
    ]);
  });
});

describe('webhooks list', () => {
  test('shows everything about the webhooks of all accounts but the secrets', async () => {
    const folder = await folderWith('Acme', 'Zeta');
    const { secret, webhook, account } = await createWebhook(folder, 'Acme');
    await createWebhook(folder, 'Zeta');
    const webhooks = await listWebhooks(folder);
    expect(webhooks).toMatchObject([{ ...webhook, account }, { account: { name: 'Zeta' } }]);
    expect(JSON.stringify(webhooks)).not.toContain(secret);
    expect(await listWebhooks(folder, '--account', 'Zeta')).toMatchObject([{ account: { name: 'Zeta' } }]);

    const { stdout } = await runCli(folder, ['webhooks', 'list']);
    const [titles, first] = stdout.split('\n').map((line) => line.split(/ {2,}/));
    expect(titles).toEqual([
      'ACCOUNT',
      'ID',
      'NAME',
      'URL',
      'STATE',
      'WAITING',
      'CREATED',
      'LAST TAKEN',
      'LAST FAILURE',
    ]);
    const created = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    expect(first).toEqual(['Acme', webhook.id, 'CRM', url, 'active', '0', created, '-', '-']);
  });

  test('says that there is none', async () => {
    const none = { exitCode: 0, stdout: 'There is no webhook yet.\n', stderr: '' };
    expect(await runCli(await newTestFolder(), ['webhooks', 'list'])).toEqual(none);
  });
});

describe('webhooks pause, resume, retry and delete', () => {
  test('by its id, the beginning of it and in capitals, whosever it is', async () => {
    const folder = await folderWith('Acme', 'Zeta');
    await createWebhook(folder, 'Acme');
    const { id } = (await createWebhook(folder, 'Zeta')).webhook;
    const paused = { id, pausedAt: expect.stringMatching(/Z$/), pauseReason: 'asked' };
    expect(await run(folder, 'pause', id.slice(0, 30))).toMatchObject({ webhook: paused });
    expect(await listWebhooks(folder)).toMatchObject([{ pausedAt: null }, paused]);
    expect((await runCli(folder, ['webhooks', 'list'])).stdout).toContain('paused (asked)');
    expect((await runCli(folder, ['webhooks', 'retry', id])).stdout).toBe(
      'The webhook "CRM" is paused: nothing is sent to it until "webhooks resume".\n',
    );
    expect(await run(folder, 'resume', id.toUpperCase())).toMatchObject({ webhook: { id, pausedAt: null } });
    expect((await runCli(folder, ['webhooks', 'retry', id])).stdout).toBe('The webhook "CRM" is tried again now.\n');
    expect(await run(folder, 'delete', id)).toMatchObject({ webhook: { id } });
    expect(await listWebhooks(folder)).toMatchObject([{ account: { name: 'Acme' } }]);
  });

  test('refuse what names no webhook, or too little of an id', async () => {
    const folder = await folderWith('Acme');
    const { id } = (await createWebhook(folder, 'Acme')).webhook;
    for (const [verb, unknown] of [
      ['pause', id.slice(0, 7)],
      ['resume', 'CRM'],
      ['retry', ''],
      ['delete', '01900000-0000-7000-8000-000000000000'],
    ] as const) {
      const stderr = `There is no webhook "${unknown}"; see "webhooks list".\n`;
      expect(await runCli(folder, ['webhooks', verb, unknown])).toEqual({ exitCode: 1, stdout: '', stderr });
    }
  });

  test('are heard by a server that runs', async () => {
    const folder = await folderWith('Acme');
    const { key } = await runJson<{ key: string }>(folder, ['keys', 'create', '--account', 'Acme', '--name', 'Test']);
    const server = await serveForTest(folder);
    const api = trpcApi(server.url, key);
    const receiver = await startReceiver();
    const { webhook, secret } = await createWebhook(folder, 'Acme', receiver.url);
    receiver.secret = secret;
    await run(folder, 'pause', webhook.id);
    const lead = await api.createLead({ firstName: 'Jane' });
    expect(await listWebhooks(folder)).toMatchObject([{ waiting: 1 }]);
    expect(receiver.messages).toEqual([]);

    receiver.react = () => 503;
    await run(folder, 'resume', webhook.id);
    // From the fourth failure on, the next attempt is 8 seconds away.
    const failures = async () => Number((await listWebhooks(folder))[0]?.failures);
    await expect.poll(failures, { timeout: 30_000, interval: 500 }).toBeGreaterThanOrEqual(4);
    receiver.react = () => 204;
    await run(folder, 'retry', webhook.id);
    await expect.poll(() => receiver.taken(), { timeout: 6_000 }).toMatchObject([{ subjectId: lead.id }]);
    // Each look is a process of its own.
    await expect
      .poll(() => listWebhooks(folder), { timeout: 10_000, interval: 500 })
      .toMatchObject([{ waiting: 0, failures: 0 }]);
  });
});
