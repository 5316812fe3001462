import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccount, createEngine } from '@tagsmith/application';
import type { Store } from '@tagsmith/store';
import { openSqliteStore } from '@tagsmith/store/sqlite';
import { registerTrpc } from '@tagsmith/trpc';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTagsmithClient } from './create-tagsmith-client.ts';
import { TagsmithError } from './tagsmith-error.ts';

const app = Fastify();
let folder: string;
let store: Store;
let url: string;
let apiKey: string;
/** What each request asked for, such as `POST /trpc/lead.get?batch=1`. */
let requests: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tagsmith-client-'));
  store = openSqliteStore(join(folder, 'tagsmith.db'));
  const engine = createEngine(store);
  app.addHook('onRequest', async ({ method, url: path }) => {
    requests.push(`${method} ${path}`);
  });
  registerTrpc(app, engine);
  app.register(async (below) => registerTrpc(below, engine), { prefix: '/below' });
  url = await app.listen({ host: '127.0.0.1', port: 0 });
  const account = await createAccount(store, { name: 'Acme' });
  const actor = { kind: 'system', id: null, name: 'test' } as const;
  const context = { account, actor, scope: 'admin', source: 'cli', now: Date.now() } as const;
  apiKey = (await engine.run('apiKey.create', context, { name: 'Test', scope: 'write' })).secret;
});

afterAll(async () => {
  await app.close();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const newClient = (options: { readonly url?: string; readonly apiKey?: string } = {}) =>
  createTagsmithClient({ url, apiKey, ...options });

/** What a promise is rejected with; it must be a TagsmithError. */
async function refusalOf(promise: Promise<unknown>): Promise<TagsmithError> {
  const error = await promise.catch((reason: unknown) => reason);
  if (error instanceof TagsmithError) return error;
  throw new Error(`That is no TagsmithError: ${String(error)}`);
}

test('writes and reads', async () => {
  const client = newClient();
  const { lead } = await client.lead.create.mutate({ firstName: 'Jane', email: 'jane@example.com', tags: ['VIP'] });
  const { added, removed } = await client.lead.syncTags.mutate({ lead: { id: lead.id }, tags: ['Hot Lead'] });
  expect([added, removed].map((tags) => tags.map(({ slug }) => slug))).toEqual([['hot-lead'], ['vip']]);
  expect((await client.lead.list.query()).items.map(({ id }) => id)).toContain(lead.id);
});

test.each(['', '/', '/below', '/below/'])('finds the API of a server at "%s"', async (path) => {
  const { account } = await newClient({ url: `${url}${path}` }).account.current.query();
  expect(account.name).toBe('Acme');
});

test('no input stands in an address', async () => {
  requests = [];
  await refusalOf(newClient().lead.get.query({ lead: { email: 'secret@example.com' } }));
  expect(requests).toEqual(['POST /trpc/lead.get?batch=1']);
});

describe('what is called in one turn', () => {
  test('shares requests of at most 20 calls, and each call fails alone', async () => {
    requests = [];
    const client = newClient();
    const patches = Array.from({ length: 45 }, (_, index) =>
      client.lead.patchMetadata.mutate({
        lead: { email: index % 2 === 0 ? 'jane@example.com' : `nobody${index}@example.com` },
        patch: { [`key${index}`]: index },
      }),
    );
    const settled = await Promise.allSettled(patches);
    expect(settled.map(({ status }) => status)).toEqual(
      settled.map((_, index) => (index % 2 === 0 ? 'fulfilled' : 'rejected')),
    );
    expect(requests.map((request) => request.split(',').length)).toEqual([20, 20, 5]);
  });

  test('does not add up to a body that is too large', async () => {
    const client = newClient();
    const notes = '€'.repeat(15_000);
    const created = Array.from({ length: 40 }, () => client.lead.create.mutate({ metadata: { notes } }));
    expect(await Promise.all(created)).toHaveLength(40);
  });
});

describe('an error', () => {
  test('of the domain says kind, reason and details', async () => {
    const error = await refusalOf(newClient().lead.get.query({ lead: { email: 'nobody@example.com' } }));
    expect(error).toMatchObject({ kind: 'not_found', reason: 'lead_not_found', message: 'There is no such lead.' });
  });

  test('of the input lists every issue', async () => {
    const error = await refusalOf(newClient().tag.list.query({ limit: 0, search: 'x'.repeat(501) }));
    expect(error).toMatchObject({
      reason: 'input_invalid',
      details: { issues: [{ path: ['limit'] }, { path: ['search'] }] },
    });
  });

  test('of the key', async () => {
    const error = await refusalOf(newClient({ apiKey: 'nxr_live_wrong' }).account.current.query());
    expect(error).toMatchObject({ kind: 'unauthenticated', reason: 'key_invalid' });
  });

  test('of a body that is too large names the limit', async () => {
    const large = { lead: { email: 'jane@example.com' }, patch: { notes: 'x'.repeat(2 ** 20) } };
    const error = await refusalOf(newClient().lead.patchMetadata.mutate(large));
    expect(error).toMatchObject({ reason: 'request_too_large', details: { limit: 2 ** 20 } });
  });

  test('of a server that does not answer is unreachable', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const error = await refusalOf(newClient({ url: `http://127.0.0.1:${port}` }).account.current.query());
    expect(error).toMatchObject({ kind: 'unreachable', reason: 'unreachable' });
  });

  test('of something else that answers is unreachable', async () => {
    const proxy = createServer((_request, response) => response.writeHead(502).end('<h1>Bad gateway</h1>'));
    await new Promise((resolve) => proxy.listen(0, '127.0.0.1', () => resolve(undefined)));
    const { port } = proxy.address() as AddressInfo;
    const error = await refusalOf(newClient({ url: `http://127.0.0.1:${port}` }).account.current.query());
    proxy.close();
    expect(error).toMatchObject({ kind: 'unreachable', reason: 'unreachable' });
  });

  test('of an address that is none is thrown at once', () => {
    expect(() => newClient({ url: 'example.com' })).toThrow(TypeError);
  });
});
