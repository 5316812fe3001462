import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { call } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { ownerEmail, setUpOwner, signInTo } from './people.ts';

let site: Site;
let cookie: string;
beforeAll(async () => {
  site = await startSite();
  await setUpOwner(site);
});
beforeEach(async () => {
  cookie = `tagsmith_session=${(await signInTo(site.url, ownerEmail)).token}`;
});
afterAll(() => site.remove());

type Headers = Readonly<Record<string, string>>;

const cases: readonly (readonly [name: string, headers: () => Headers, isTaken: boolean])[] = [
  ['a page of the server', () => ({ 'sec-fetch-site': 'same-origin' }), true],
  ['a page of the server in an old browser', () => ({ origin: site.url }), true],
  ['another site', () => ({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }), false],
  ['another site that names ours', () => ({ 'sec-fetch-site': 'cross-site', origin: site.url }), false],
  ['another port of the machine', () => ({ 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:1' }), false],
  ['no page', () => ({ 'sec-fetch-site': 'none' }), false],
  ['another site in an old browser', () => ({ origin: 'https://evil.example' }), false],
  ['a site that begins like ours', () => ({ origin: `${site.url}.evil.example` }), false],
  ['a page without an origin', () => ({ origin: 'null' }), false],
  ['what names nothing', () => ({}), false],
];

const ask = (path: string, headers: Headers, body?: object) =>
  call(`${site.url}${path}`, { method: body === undefined ? 'GET' : 'POST', headers: { cookie, ...headers }, body });

describe('with the cookie', () => {
  test.each(cases)('a write that %s asks for', async (_name, headers, isTaken) => {
    const count = async () => {
      const { body } = await ask('/trpc/lead.list', {});
      return (body as { result: { data: { items: unknown[] } } }).result.data.items.length;
    };
    const before = await count();
    const { status, body } = await ask('/trpc/lead.create', headers(), { firstName: 'Jane' });
    expect(status).toBe(isTaken ? 200 : 403);
    if (!isTaken) expect(body).toMatchObject({ error: { data: { kind: 'forbidden', reason: 'cross_site' } } });
    expect(await count()).toBe(before + (isTaken ? 1 : 0));
  });

  test.each(cases)('a read by POST that %s asks for', async (_name, headers, isTaken) => {
    expect((await ask('/trpc/lead.list', headers(), {})).status).toBe(isTaken ? 200 : 403);
  });

  test.each(cases)('a read by GET that %s asks for is answered', async (_name, headers) => {
    expect((await ask('/trpc/lead.list', headers())).status).toBe(200);
    expect((await ask('/auth/state', headers())).body).toMatchObject({ session: { role: 'owner' } });
  });

  test('a write by GET is refused, whoever asks', async () => {
    for (const [, headers] of cases) {
      const input = encodeURIComponent(JSON.stringify({ firstName: 'Jane' }));
      expect((await ask(`/trpc/lead.create?input=${input}`, headers())).status).toBe(405);
    }
  });

  test.each(cases)('signing out that %s asks for', async (_name, headers, isTaken) => {
    const { status, body } = await call(`${site.url}/auth/sign-out`, {
      method: 'POST',
      headers: { cookie, ...headers() },
    });
    expect(status).toBe(isTaken ? 204 : 403);
    if (!isTaken) {
      const message = 'A signed-in browser may ask this only from a page of this server.';
      expect(body).toEqual({ error: { kind: 'forbidden', reason: 'cross_site', message } });
    }
    expect((await ask('/auth/state', {})).body).toMatchObject({ session: isTaken ? null : { role: 'owner' } });
  });
});

test.each(cases)('a key is taken from everywhere: %s', async (_name, headers) => {
  const authorization = `Bearer ${site.firstKey}`;
  expect((await ask('/trpc/lead.list', { ...headers(), authorization }, {})).status).toBe(200);
});
