import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Call, call } from '../harness/call.ts';
import { type Site, startSite, type Tenant } from '../harness/site.ts';

interface Route {
  readonly vendor: string;
  readonly method: string;
  readonly path: string;
}

const examples: Readonly<Record<string, string>> = {
  id: '123e4567-e89b-12d3-a456-426614174000',
  tagId: 'tagTagTagTagTagTag01',
  contactId: 'nobodyNobodyNobody00',
  campaignId: '123e4567-e89b-12d3-a456-426614174000',
  type: 'add',
  'contact-number': '56987654321',
};

/** Every route that docs/coverage.md calls served; another test holds that page to the routes that are registered. */
function readRoutes(): readonly Route[] {
  const page = readFileSync(fileURLToPath(new URL('../../../../docs/coverage.md', import.meta.url)), 'utf8');
  return page
    .split('\n## ')
    .slice(1)
    .flatMap((section) => {
      const vendor = section.slice(0, section.indexOf('\n'));
      const mount = /Mounted at `(.*?)\/?`/.exec(section)?.[1] ?? '';
      return [...section.matchAll(/^\| `(\w+) (\S+)` \| (?:yes|in part)/gm)].map(([, method = '', path = '']) => ({
        vendor,
        method,
        path: mount + path.replace(/\{([^}]+)\}/g, (_, name: string) => examples[name] ?? `{${name}}`),
      }));
    });
}

const routes = readRoutes();
const writes = routes.filter(({ method }) => method !== 'GET');
const withBody = writes.filter(({ method }) => method !== 'DELETE');

let site: Site;
let writer: Tenant;
let reader: Tenant;
beforeAll(async () => {
  site = await startSite();
  writer = await site.newTenant();
  reader = await site.newTenant({ scope: 'read' });
});
afterAll(async () => {
  expect(site.log()).toBe('');
  await site.remove();
});

function ask(
  { vendor, method, path }: Route,
  tenant: Tenant | undefined,
  more: Call & { readonly suffix?: string } = {},
) {
  const key = tenant?.key;
  const auth = vendor === 'Nexor' ? { 'x-api-key': key ?? '' } : { authorization: key ? `Bearer ${key}` : '' };
  const location = tenant?.locationId ?? 'nowhereNowhere000000';
  const url = `${site.url}${path.replace('{locationId}', location)}${more.suffix ?? ''}`;
  return call(url, {
    method: more.method ?? method,
    headers: { ...auth, version: '2021-07-28', ...more.headers },
    body: more.body,
  });
}

/** The status that each API's own envelope repeats, where it does. */
function isInEnvelope({ vendor }: Route, body: unknown, status: number): boolean {
  const field = (name: string): unknown => Reflect.get(Object(body), name);
  if (vendor === 'Nexor') return typeof field('error') === 'string';
  if (vendor === 'HighLevel') return field('statusCode') === status;
  return field('status') === status && field('success') === false;
}

test('the page lists the routes of all three', () => {
  expect(new Set(routes.map(({ vendor }) => vendor))).toEqual(new Set(['Nexor', 'HighLevel', 'EasySocial']));
  expect(routes.length).toBeGreaterThan(40);
});

describe.each(routes)('$vendor $method $path', (route) => {
  test('without a key it is 401 in the own envelope', async () => {
    const answer = await ask(route, undefined);
    expect(answer.status).toBe(401);
    expect(isInEnvelope(route, answer.body, 401)).toBe(true);
  });

  test('a method that it does not take is 405 and says which it takes', async () => {
    const answer = await ask(route, writer, { method: 'OPTIONS' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')?.split(', ')).toContain(route.method);
    expect(isInEnvelope(route, answer.body, 405)).toBe(true);
  });

  test('a slash at the end makes no difference', async () => {
    const suffix = route.path.endsWith('/') ? '' : '/';
    const [plain, slashed] = [await ask(route, writer), await ask(route, writer, { suffix })];
    expect(slashed.status).toBe(plain.status);
  });
});

describe.each(writes)('$vendor $method $path', (route) => {
  test('a read-only key writes nothing', async () => {
    const answer = await ask(route, reader, route.method === 'DELETE' ? {} : { body: {} });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(isInEnvelope(route, answer.body, answer.status)).toBe(true);
  });
});

describe.each(withBody)('$vendor $method $path', (route) => {
  const json = 'application/json';
  test.each([
    { status: 400, type: json, body: '{"broken":' },
    { status: 400, type: json, body: '' },
    { status: 400, type: json, body: '{"a":{"__proto__":1}}' },
    { status: 415, type: 'application/x-www-form-urlencoded', body: 'a=1' },
    { status: 413, type: json, body: `"${'x'.repeat(1_048_576)}"` },
  ])('a body that is no sound JSON is $status', async ({ status, type, body }) => {
    const answer = await ask(route, writer, { body, headers: { 'content-type': type } });
    expect(answer.status).toBe(status);
    expect(isInEnvelope(route, answer.body, status)).toBe(true);
  });
});
