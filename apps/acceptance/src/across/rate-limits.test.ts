import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call } from '../harness/call.ts';
import { newFolder, removeFolder } from '../harness/folder.ts';
import { runJson, type ServerProcess, startServer } from '../harness/server-process.ts';

let folder: string;
let server: ServerProcess;

beforeAll(async () => {
  folder = await newFolder();
  server = await startServer(folder, { RATE_LIMIT: '5/600s' });
});
afterAll(async () => {
  await server.stop();
  await removeFolder(folder);
});

async function newKey(): Promise<string> {
  const args = ['keys', 'create', '--account', 'Default', '--name', 'Limited'];
  return (await runJson<{ readonly key: string }>(folder, args)).key;
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const doors = [
  [
    'Nexor',
    '/api/public/tags',
    (key: string) => ({ 'x-api-key': key }),
    { error: expect.stringMatching(/5 requests/) },
  ],
  [
    'HighLevel',
    '/contacts/nobodyNobodyNobody00',
    (key: string) => ({ ...bearer(key), version: '2021-07-28' }),
    { statusCode: 429, message: 'Too Many Requests', error: 'Too Many Requests' },
  ],
  ['EasySocial', '/api/v1/tags', bearer, { status: 429, success: false, message: expect.stringMatching(/5 requests/) }],
  [
    'tRPC',
    '/trpc/tag.list',
    bearer,
    { error: { data: { httpStatus: 429, kind: 'limit_exceeded', reason: 'rate_limited' } } },
  ],
] as const;

describe.each(doors)('%s', (name, path, headers, body) => {
  test('the sixth request of a key is 429 and says when to try again; other keys go on', async () => {
    const key = await newKey();
    const ask = (asking = key) => call(server.url + path, { headers: headers(asking) });
    for (let count = 0; count < 5; count++) expect((await ask()).status).not.toBe(429);
    const answer = await ask();
    expect(answer).toMatchObject({ status: 429, body });
    const retryAfter = Number(answer.headers.get('retry-after'));
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(600);
    expect((await ask(await newKey())).status).not.toBe(429);
    if (name === 'HighLevel') expect(answer.headers.get('x-ratelimit-remaining')).toBe('0');
  });
});

test("HighLevel's answers carry the vendor's rate headers", async () => {
  const headers = { ...bearer(await newKey()), version: '2021-07-28' };
  const answer = await call(`${server.url}/contacts/nobodyNobodyNobody00`, { headers });
  const rate = Object.fromEntries([...answer.headers].filter(([name]) => name.startsWith('x-ratelimit')));
  expect(rate).toEqual({
    'x-ratelimit-limit-daily': '720',
    'x-ratelimit-daily-remaining': '719',
    'x-ratelimit-interval-milliseconds': '600000',
    'x-ratelimit-max': '5',
    'x-ratelimit-remaining': '4',
  });
});

test('failed authentications of an address are limited, good keys of it are not', async () => {
  const wrong = () => call(`${server.url}/api/public/tags`, { headers: { 'x-api-key': 'nxr_live_wrong' } });
  const statuses: number[] = [];
  for (let count = 0; count < 22; count++) statuses.push((await wrong()).status);
  expect(statuses).toEqual([...Array.from({ length: 20 }, () => 401), 429, 429]);
  const good = { headers: { 'x-api-key': await newKey() } };
  expect((await call(`${server.url}/api/public/tags`, good)).status).toBe(200);
});
