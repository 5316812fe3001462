import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccount, createEngine } from '@tagsmith/application';
import { openSqliteStore } from '@tagsmith/store/sqlite';
import Fastify, { type InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerTrpc } from './register-trpc.ts';

const app = Fastify();
let folder: string;
let authorization: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tagsmith-trpc-'));
  const store = openSqliteStore(join(folder, 'tagsmith.db'));
  const engine = createEngine(store);
  registerTrpc(app, engine);
  app.addHook('onClose', () => store.close());
  const account = await createAccount(store, { name: 'Acme' });
  const actor = { kind: 'system', id: null, name: 'test' } as const;
  const context = { account, actor, scope: 'admin', source: 'cli', now: Date.now() } as const;
  authorization = `Bearer ${(await engine.run('apiKey.create', context, { name: 'Test' })).secret}`;
  const first = [post('lead.upsert', { email, tags: ['VIP'] }), once(sync())];
  for (const request of first) expect((await app.inject(request)).statusCode).toBe(200);
});

afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

/** The answer, without what differs between two answers to the same, and how it was framed. */
async function ask(request: InjectOptions) {
  const { headers, body, statusCode } = await app.inject(request);
  const { date, connection, 'content-length': length, 'transfer-encoding': encoding, ...told } = headers;
  return { statusCode, body, told, isFramedByAdapter: length === undefined };
}

const post = (path: string, input: unknown): InjectOptions => ({
  method: 'POST',
  url: `/trpc/${path}`,
  headers: { authorization, 'content-type': 'application/json' },
  payload: JSON.stringify(input),
});

const get = (path: string, input?: unknown): InjectOptions => {
  const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  return { method: 'GET', url: `/trpc/${path}${query}`, headers: { authorization } };
};

const batch = (...calls: readonly (readonly [path: string, input?: unknown])[]): InjectOptions =>
  post(`${calls.map(([path]) => path).join()}?batch=1`, Object.fromEntries(calls.map(([, input]) => input).entries()));

const email = 'ada@example.com';
const nobody = { lead: { email: 'no@one.example' } };
const sync = () => post('lead.syncTags', { lead: { email }, tags: ['VIP'] });
const once = (request: InjectOptions) => ({ ...request, headers: { ...request.headers, 'idempotency-key': 'k' } });
const keyed = (request: InjectOptions, key: string) => ({
  ...request,
  headers: { ...request.headers, authorization: key },
});

test.each<readonly [name: string, request: () => InjectOptions, status: number]>([
  ['a read', () => get('lead.count', {}), 200],
  ['a read without an input', () => get('tag.list'), 200],
  ['a read by POST', () => post('lead.count', { text: 'a' }), 200],
  ['a write', sync, 200],
  ['a write that is a repeat', () => once(sync()), 200],
  ['a read of what is not there', () => get('lead.get', nobody), 404],
  ['a wrong input', () => post('lead.count', { colour: 'red' }), 400],
  ['a batch of one read', () => batch(['lead.list', { limit: 1 }]), 200],
  ['a batch of reads', () => batch(['lead.count', {}], ['tag.list'], ['lead.count', { text: 'a' }]), 200],
  ['a batch of writes', () => batch(['lead.removeTags', { lead: { email }, tags: ['none'] }]), 200],
  [
    'a batch of one write that is a repeat',
    () => once(batch(['lead.syncTags', JSON.parse(String(sync().payload))])),
    200,
  ],
  ['a batch that fails', () => batch(['lead.get', nobody], ['lead.get', nobody]), 404],
  ['a batch that fails in part', () => batch(['lead.get', nobody], ['lead.count', {}], ['lead.count', 7]), 207],
  ['a batch without inputs', () => post('lead.count,tag.list?batch=1', {}), 200],
  ['a batch without a key', () => keyed(batch(['lead.count', {}], ['tag.list']), ''), 401],
  ['no key', () => keyed(sync(), ''), 401],
  ['a wrong key', () => keyed(get('lead.count', {}), 'Bearer x'), 401],
])('%s is answered as the adapter answers it', async (_name, request, status) => {
  const plain = request();
  const own = await ask(plain);
  const url = String(plain.url);
  const adapters = await ask({ ...plain, url: `${url}${url.includes('?') ? '&' : '?'}by=adapter` });
  expect([own.isFramedByAdapter, adapters.isFramedByAdapter]).toEqual([false, true]);
  expect(own.statusCode).toBe(status);
  expect({ ...own, isFramedByAdapter: true }).toEqual(adapters);
});

test.each<readonly [name: string, request: () => InjectOptions, status: number]>([
  ['a batch of reads and writes', () => batch(['lead.count', {}], ['lead.create', { email: 'x@example.com' }]), 400],
  ['a batch whose inputs are a list', () => post('lead.count?batch=1', [{}]), 400],
  ['a batch that is no JSON', () => ({ ...batch(['lead.count', {}]), payload: '{' }), 400],
  ['a batch in an address', () => get('lead.count?batch=1&input=%7B%220%22%3A%7B%7D%7D'), 200],
  ['a batch with an unknown procedure', () => batch(['lead.count', {}], ['lead.fly', {}]), 207],
])('%s is left to the adapter', async (_name, request, status) => {
  const answer = await ask(request());
  expect([answer.isFramedByAdapter, answer.statusCode]).toEqual([true, status]);
});
