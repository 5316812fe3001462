import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Call, call } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { violationsOf } from './openapi.ts';

let site: Site;
let authorization: string;
let locationId: string;

beforeAll(async () => {
  site = await startSite();
  const tenant = await site.newTenant();
  authorization = `Bearer ${tenant.key}`;
  locationId = tenant.locationId;
});
afterAll(() => site.remove());

const bulkPath = '/contacts/bulk/tags/update/add';
const noToken = { statusCode: 401, message: 'Invalid JWT', error: 'Unauthorized' };
const wrongToken = { statusCode: 401, message: 'Invalid token: access token is invalid', error: 'Unauthorized' };
const noVersion = { statusCode: 401, message: 'version header was not found.' };
const wrongVersion = { statusCode: 401, message: 'version header is invalid' };

describe('401: the token first, then the version, then the rest', () => {
  type Headers = Readonly<Record<string, string>>;
  const rows: readonly (readonly [name: string, headers: (key: string) => Headers, body: object])[] = [
    ['nothing', () => ({}), noToken],
    ['a version alone', () => ({ version: '2021-07-28' }), noToken],
    ['another scheme', () => ({ authorization: 'Basic eDp5', version: '2021-07-28' }), noToken],
    ['the key without its scheme', (key) => ({ authorization: key.slice(7), version: 'v3' }), noToken],
    ['an unknown key', () => ({ authorization: 'Bearer x', version: 'v3' }), wrongToken],
    ['an unknown key and no version', () => ({ authorization: 'Bearer x' }), wrongToken],
    ['no version', (key) => ({ authorization: key }), noVersion],
    ['an empty version', (key) => ({ authorization: key, version: '' }), noVersion],
    ['an unknown version', (key) => ({ authorization: key, version: '2020-01-01' }), wrongVersion],
    ['a version in capitals', (key) => ({ authorization: key, version: 'V3' }), wrongVersion],
  ];
  test.each(rows)('%s', async (_name, headers, body) => {
    for (const [method, path] of [
      ['POST', bulkPath],
      ['GET', '/contacts/abcdef'],
      ['GET', '/locations/nowhere'],
    ] as const) {
      const content = method === 'POST' ? { body: '{ no JSON' } : {};
      const answer = await call(site.url + path, { method, headers: headers(authorization), ...content });
      expect(answer.status).toBe(401);
      expect(answer.body).toEqual({ ...body, traceId: answer.headers.get('x-request-id') });
      expect(violationsOf('unauthorized', answer.body)).toEqual([]);
    }
  });
});

test.each(['2021-04-15', '2021-07-28', '2023-02-21', 'v3'])('Version %s is taken', async (version) => {
  const body = { contacts: ['abcdef'], tags: ['x'], locationId };
  const answer = await call(site.url + bulkPath, { method: 'POST', headers: { authorization, version }, body });
  expect(answer).toMatchObject({ status: 201, body: { succeded: true, errorCount: 1 } });
});

describe('everything under HighLevel’s paths answers in its envelope', () => {
  type Row = readonly [name: string, call: string, sent: Call, status: number, message: string, error: string];
  const form = { body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
  const large = { body: ' '.repeat(1_048_577) };
  const rows: readonly Row[] = [
    ['a path that is none', 'GET /contacts/a/b/c', {}, 404, 'Cannot GET /contacts/a/b/c', 'Not Found'],
    ['a query is not repeated', 'GET /contacts/a/b?c=d', {}, 404, 'Cannot GET /contacts/a/b', 'Not Found'],
    ['and no location', 'GET /locations/a/b', {}, 404, 'Cannot GET /locations/a/b', 'Not Found'],
    ['and no campaign', 'GET /campaigns/a', {}, 404, 'Cannot GET /campaigns/a', 'Not Found'],
    ['no contact’s id', 'GET /contacts/upsert', {}, 405, 'This path takes POST', 'Method Not Allowed'],
    ['nor this', 'GET /contacts/search', {}, 405, 'This path takes POST', 'Method Not Allowed'],
    ['another method', `GET ${bulkPath}`, {}, 405, 'This path takes POST', 'Method Not Allowed'],
    [
      'and a body',
      'PATCH /contacts/a',
      { body: '{' },
      405,
      'This path takes GET, HEAD, PUT, DELETE',
      'Method Not Allowed',
    ],
    ['the prefix itself', 'PUT /contacts/', {}, 405, 'This path takes GET, HEAD, POST', 'Method Not Allowed'],
    ['a form', `POST ${bulkPath}`, form, 415, 'The body must be sent as application/json', 'Unsupported Media Type'],
    [
      'a large body',
      `POST ${bulkPath}`,
      large,
      413,
      'The body is larger than 1048576 bytes (1 MiB)',
      'Payload Too Large',
    ],
  ];
  test.each(rows)('%s', async (_name, line, { body, headers = {} }, statusCode, message, error) => {
    const [method = '', path] = line.split(' ');
    const sent = { method, headers: { authorization, version: '2021-07-28', ...headers }, body };
    const answer = await call(`${site.url}${path}`, sent);
    expect(answer.status).toBe(statusCode);
    expect(answer.body).toEqual({ statusCode, message, error, traceId: answer.headers.get('x-request-id') });
  });

  test.each([
    [bulkPath, 'PUT', 'POST'],
    ['/contacts/abcdef', 'POST', 'GET, HEAD, PUT, DELETE'],
    ['/contacts', 'DELETE', 'GET, HEAD, POST'],
  ])('%s tells %s what it takes', async (path, method, allow) => {
    const answer = await call(site.url + path, { method, headers: { authorization, version: 'v3' } });
    expect(answer.headers.get('allow')).toBe(allow);
  });
});

describe('nothing else answers in it', () => {
  test.each(['/', '/nowhere', '/contactsfoo', '/location/x', '/api/public/leads', '/trpc/lead.get', '/healthz'])(
    '%s',
    async (path) => {
      const answer = await call(site.url + path);
      expect(answer.text).not.toMatch(/traceId|Invalid JWT|Cannot GET/);
    },
  );
});
