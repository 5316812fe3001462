import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { expect, onTestFinished, test } from 'vitest';
import { call } from '../harness/call.ts';
import { runJson } from '../harness/server-process.ts';
import { newTestFolder, serveForTest } from '../process/for-one-test.ts';
import { startReceiver } from '../webhooks/receiver.ts';
import { openShell } from './guide-shell.ts';
import { installPackage } from './install-package.ts';
import { blocksOf } from './page-blocks.ts';
import { printedValues } from './printed-values.ts';

const page = await readFile(join(import.meta.dirname, '../../../../docs/webhooks.md'), 'utf8');
const printedSecret = /whsec_\S+/.exec(page)?.[0] ?? '';
const printedAddress = 'https://crm.example.com/tagsmith';

/** The first block of a language. */
function block(language: string): string {
  const found = blocksOf(page).find((one) => one.language === language);
  if (found === undefined) throw new Error(`There is no block of "${language}"`);
  return found.text;
}

test('the message of the page has the signature that the page prints', () => {
  const headers = Object.fromEntries(
    [...block('http').matchAll(/^([\w-]+): (.+)$/gm)].map(([, name, value]) => [name, value]),
  );
  const at = new Date(Number(headers['webhook-timestamp']) * 1000);
  const body = JSON.stringify(JSON.parse(block('json')));
  expect(new Webhook(printedSecret).sign(String(headers['webhook-id']), at, body)).toBe(headers['webhook-signature']);
});

test('the receiver of the page takes the message of the page once, and none that somebody else signed', async () => {
  const folder = await newTestFolder();
  await runJson(folder, ['account', 'create', 'Acme']);
  const keyArgs = ['keys', 'create', '--account', 'Acme', '--name', 'Website form'];
  const { key } = await runJson<{ key: string }>(folder, keyArgs);
  const server = await serveForTest(folder);
  const send = (method: string, path: string, body: object) =>
    call(`${server.url}/api/public${path}`, { method, headers: { 'x-api-key': key }, body });
  await send('POST', '/leads', { first_name: 'Jane', email: 'jane@example.com' });

  const port = await freePort();
  const url = `http://127.0.0.1:${port}/tagsmith`;
  const values = printedValues({ [printedAddress]: url }, []);
  const { printed, actual } = values.compare(
    { isJson: false, text: block('text') },
    await openShell(folder).run(values.fill(block('sh'))),
  );
  expect(actual).toBe(printed);
  const secret = values.fill(printedSecret);
  const lines = await startPageReceiver(folder, { WEBHOOK_SECRET: secret, PORT: String(port) });

  // Another webhook is sent the same, and lets us see it.
  const witness = await startReceiver();
  const witnessArgs = ['webhooks', 'create', '--account', 'Acme', '--name', 'Witness', '--url', witness.url];
  witness.secret = (await runJson<{ secret: string }>(folder, witnessArgs)).secret;

  await send('PUT', '/leads/tags', { email: 'jane@example.com', tags: ['VIP'] });
  await expect.poll(() => witness.messages, { timeout: 10_000 }).toHaveLength(1);
  const body = witness.messages[0]?.body ?? '';
  const compared = values.compare({ isJson: true, text: block('json') }, body);
  expect(compared.actual).toBe(compared.printed);
  const changed = witness.taken().map(({ action, subject, subjectId }) => `${action} ${subject} ${subjectId}`);
  await expect.poll(lines, { timeout: 10_000 }).toEqual(changed);

  const post = async (id: string, signer: string) => {
    const now = new Date();
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(signer).sign(id, now, body),
    };
    return (await fetch(url, { method: 'POST', headers, body })).status;
  };
  expect(await post('msg_2', printedSecret)).toBe(400);
  expect([await post('msg_2', secret), await post('msg_2', secret)]).toEqual([204, 204]);
  await expect.poll(lines).toEqual([...changed, ...changed]);
});

/** Starts the page's receiver as its reader does; what it returns tells the lines that were printed so far. */
async function startPageReceiver(folder: string, env: Readonly<Record<string, string>>): Promise<() => string[]> {
  const name = /node (\S+\.mjs)/.exec(page)?.[1] ?? '';
  expect(block('js')).toContain(`// ${name}\n`);
  await installPackage(folder, 'standardwebhooks');
  await writeFile(join(folder, name), block('js'));
  const child = spawn(process.execPath, [name], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  return () => printed.trim().split('\n');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
