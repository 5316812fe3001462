import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { queryPath, refusalOf, type TrpcApi, trpcApi } from './trpc-api.ts';
import type { Lead } from './wire.ts';

let site: Site;
let api: TrpcApi;
let lead: Lead;
let before: unknown;

const everything = () => Promise.all([api.query('lead.list'), api.query('tag.list'), api.query('change.list')]);

beforeAll(async () => {
  site = await startSite();
  api = trpcApi(site.url, (await site.newTenant()).key);
  lead = await api.createLead({ tags: ['One', 'Two'] });
});
afterAll(async () => {
  // No request of these was a fault of the server.
  expect(site.log()).toBe('');
  await site.remove();
});
beforeEach(async () => {
  before = await everything();
});
afterEach(async () => {
  expect(await everything()).toEqual(before);
});

const mebibyte = 2 ** 20;
const sound = () => JSON.stringify({ lead: { id: lead.id }, tags: [] });
const nested = (open: string, close: string) => `${open.repeat(100_000)}1${close.repeat(100_000)}`;

describe('a body', () => {
  const json = 'application/json';
  type Row = readonly [name: string, type: string, body: () => string | Uint8Array, status: number, reason: string];
  const rows: readonly Row[] = [
    ['that is broken JSON', json, () => '{"tags": [', 400, 'request_invalid'],
    ['with something behind its end', json, () => `${sound()} x`, 400, 'request_invalid'],
    ['that is no UTF-8', json, () => new Uint8Array([0x22, 0xc3, 0x28, 0x22]), 400, 'request_invalid'],
    ['that is empty', json, () => '', 400, 'input_invalid'],
    ['of 1 MiB and a byte', json, () => sound().padEnd(mebibyte + 1), 413, 'request_too_large'],
    ['of 100 000 nested arrays', json, () => nested('[', ']'), 400, 'input_invalid'],
    ['of 100 000 nested objects', json, () => nested('{"a":', '}'), 400, 'input_invalid'],
    ['with a number without end', json, () => sound().replace('[]', '[1e999]'), 400, 'input_invalid'],
    ['with __proto__', json, () => sound().replace('{', '{"__proto__":{"tags":["Evil"]},'), 400, 'input_invalid'],
    ['of plain text', 'text/plain', sound, 415, 'request_invalid'],
    ['of a form', 'application/x-www-form-urlencoded', () => 'tags=VIP', 415, 'request_invalid'],
    ['of several parts', 'multipart/form-data; boundary=x', () => '--x--', 415, 'request_invalid'],
    ['of bytes', 'application/octet-stream', sound, 415, 'request_invalid'],
    ['of no type that there is', 'json', sound, 415, 'request_invalid'],
  ];
  test.each(rows)('%s is refused', async (_name, type, body, status, reason) => {
    const answer = await api.send('lead.syncTags', { method: 'POST', headers: { 'content-type': type }, body: body() });
    expect(refusalOf(answer)).toMatchObject({ status, reason });
  });

  test('that is too large names the limit', async () => {
    const answer = await api.send('lead.syncTags', { method: 'POST', body: 'x'.repeat(mebibyte + 1) });
    expect(refusalOf(answer)).toMatchObject({ kind: 'limit_exceeded', details: { limit: mebibyte } });
  });
});

describe('an input in the address', () => {
  test.each([
    ['broken JSON', encodeURIComponent('{"limit":'), 'request_invalid'],
    ['a bare word', 'x', 'request_invalid'],
    ['null', 'null', 'input_invalid'],
    ['a list', '[]', 'input_invalid'],
    ['NUL', encodeURIComponent('{"text":"\\u0000"}'), 'input_invalid'],
    ['a lone surrogate', encodeURIComponent('{"text":"\\ud800"}'), 'input_invalid'],
    ['__proto__', encodeURIComponent('{"__proto__":{"limit":1}}'), 'input_invalid'],
    ['65 levels', encodeURIComponent(`{"text":${'['.repeat(65)}${']'.repeat(65)}}`), 'input_invalid'],
  ])('%s is refused', async (_name, input, reason) => {
    const refusal = refusalOf(await api.send(`lead.list?input=${input}`));
    expect(refusal).toMatchObject({ status: 400, kind: 'invalid', reason });
  });
});

describe('a procedure that there is not', () => {
  test.each([
    'lead.gte',
    'lead',
    'lead.',
    'constructor',
    '__proto__',
    'lead.__proto__',
    'lead.constructor',
    'lead.get.toString',
    'lead%00.get',
    'lead/get',
    '%F0%9F%94%A5',
    'x'.repeat(2_000),
    // The engine knows these; they are not for callers of this API.
    'lead.upsertMany',
    'lead.createMany',
  ])('%s', async (path) => {
    for (const answer of [await api.send(path), await api.send(path, { method: 'POST', body: {} })]) {
      expect(refusalOf(answer)).toMatchObject({ status: 404, kind: 'not_found', reason: 'procedure_unknown' });
    }
  });
});

describe('another method', () => {
  test.each([
    ['GET', 'lead.delete'],
    ['PUT', 'lead.delete'],
    ['DELETE', 'lead.delete'],
    ['PATCH', 'lead.list'],
    ['DELETE', 'lead.list'],
  ])('%s %s does nothing', async (method, name) => {
    const input = { lead: { id: lead.id } };
    const answer = await api.send(method === 'GET' ? queryPath(name, input) : name, {
      method,
      ...(method === 'GET' ? {} : { body: input }),
    });
    expect(refusalOf(answer)).toMatchObject({ status: 405, kind: 'invalid', reason: 'request_invalid' });
  });
});

describe('a batch', () => {
  const batch = (names: readonly string[], inputs: unknown) =>
    api.send(`${names.join()}?batch=1`, { method: 'POST', body: JSON.stringify(inputs) });

  test('answers each call alone', async () => {
    const { status, body } = await batch(['lead.list', 'lead.get', 'lead.gte'], { 1: { lead: { id: lead.id } } });
    expect(status).toBe(207);
    expect(body).toMatchObject([
      { result: { data: { items: [{ id: lead.id }] } } },
      { result: { data: { lead } } },
      { error: { data: { reason: 'procedure_unknown' } } },
    ]);
  });

  test.each([
    ['reads and writes mixed', ['lead.list', 'lead.delete'], {}],
    ['inputs that are a list', ['lead.list', 'tag.list'], [1]],
    ['inputs that are a text', ['lead.list', 'tag.list'], 'text'],
    ['more than 20 calls', Array.from({ length: 21 }, () => 'lead.list'), {}],
  ])('%s is refused', async (_name, names, inputs) => {
    const { status, body } = await batch(names, inputs);
    expect(status).toBe(400);
    const errors = [body].flat().map((answer) => Reflect.get(Object(answer), 'error'));
    for (const error of errors) expect(error).toMatchObject({ data: { kind: 'invalid', reason: 'request_invalid' } });
  });
});
