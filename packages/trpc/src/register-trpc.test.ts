import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccount, createEngine } from '@tagsmith/application';
import type { Store } from '@tagsmith/store';
import { openSqliteStore } from '@tagsmith/store/sqlite';
import Fastify, { type InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerTrpc } from './register-trpc.ts';

const app = Fastify();
let folder: string;
let store: Store;
let authorization: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tagsmith-trpc-'));
  store = openSqliteStore(join(folder, 'tagsmith.db'));
  const engine = createEngine(store);
  registerTrpc(app, engine);
  const account = await createAccount(store, { name: 'Acme' });
  const actor = { kind: 'system', id: null, name: 'test' } as const;
  const context = { account, actor, scope: 'admin', source: 'cli', now: Date.now() } as const;
  authorization = `Bearer ${(await engine.run('apiKey.create', context, { name: 'Test' })).secret}`;
});

afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

async function send({ headers, ...request }: InjectOptions) {
  const json = { 'content-type': 'application/json', authorization };
  const response = await app.inject({ method: 'POST', ...request, headers: { ...json, ...headers } });
  expect(response.headers['content-type']).toMatch(/^application\/json/);
  return { status: response.statusCode, body: response.json() };
}

test.each<readonly [name: string, request: InjectOptions, status: number, reason: string]>([
  ['a body of another type', { headers: { 'content-type': 'text/plain' }, payload: 'x' }, 415, 'request_invalid'],
  ['a form', { headers: { 'content-type': 'multipart/form-data; boundary=x' }, payload: 'x' }, 415, 'request_invalid'],
  ['a body that is no UTF-8', { payload: Buffer.from([0x22, 0xff, 0x22]) }, 400, 'request_invalid'],
  ['a body over the limit', { payload: `"${'x'.repeat(2 ** 20)}"` }, 413, 'request_too_large'],
  ['no type', { headers: { 'content-type': undefined } }, 415, 'request_invalid'],
  ['a read and a write in one', { url: '/trpc/lead.list,lead.create?batch=1', payload: '{}' }, 400, 'request_invalid'],
  ['a stream of one call', { headers: { accept: 'application/jsonl' }, payload: '{}' }, 400, 'request_invalid'],
  ['a host that is none', { headers: { host: 'a b' }, payload: '{}' }, 400, 'request_invalid'],
])('%s is refused in the shape of any other error', async (_name, request, status, reason) => {
  const answer = await send({ url: '/trpc/lead.create', ...request });
  expect(answer).toMatchObject({ status, body: { error: { data: { httpStatus: status, reason } } } });
});

test('a batch holds 20 calls, and its path may be long', async () => {
  const paths = (count: number) => Array.from({ length: count }, () => 'lead.patchMetadata').join();
  const inputs = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [index, { patch: {} }]));
  const full = await send({ url: `/trpc/${paths(20)}?batch=1`, payload: inputs });
  expect(full.body).toHaveLength(20);
  const tooMany = await send({ url: `/trpc/${paths(21)}?batch=1`, payload: inputs });
  expect(tooMany).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining('at most 20') } } });
});

test.each([[undefined], [null], [[]], ['text'], [7]])('%j is no input', async (input) => {
  const payload = input === undefined ? '' : JSON.stringify(input);
  const { status, body } = await send({ url: '/trpc/lead.create', payload });
  expect([status, body.error?.data.reason]).toEqual([400, 'input_invalid']);
});

test('what is beyond the API is an unknown procedure', async () => {
  const { status, body } = await send({ url: '/trpc/lead/create', payload: '{}' });
  expect([status, body.error.data.reason]).toEqual([404, 'procedure_unknown']);
});

test('a database that is gone tells the caller nothing about itself', async () => {
  await store.close();
  const { status, body } = await send({ url: '/trpc/lead.create', payload: '{}' });
  expect(status).toBeGreaterThanOrEqual(500);
  expect(['Internal server error', 'The database is not available; try again shortly.']).toContain(body.error.message);
  expect(Object.keys(body.error.data).sort()).toEqual(['code', 'details', 'httpStatus', 'kind', 'path', 'reason']);
});
