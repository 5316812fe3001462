import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite, type Tenant } from '../harness/site.ts';
import { ask, askSoundly, isInEnvelope } from './ask.ts';
import { createRecords, nowhere, parametersFor, type Records } from './records.ts';
import { pathOf, type Route, routes } from './routes.ts';

let site: Site;
let tenant: Tenant;
let records: Records;
beforeAll(async () => {
  site = await startSite();
  tenant = await site.newTenant();
  records = await createRecords(site.url, tenant);
});
afterAll(async () => {
  expect(site.log()).toBe('');
  await site.remove();
});

const plainPath = (route: Route) => pathOf(route, { ...parametersFor(route, nowhere), locationId: tenant.locationId });

test('the page lists the routes of all three', () => {
  expect(new Set(routes.map(({ vendor }) => vendor))).toEqual(new Set(['Nexor', 'HighLevel', 'EasySocial']));
  expect(routes.length).toBeGreaterThan(40);
});

describe.each(routes)('$vendor $method $template', (route) => {
  test('without a key it is 401 in the own envelope', async () => {
    const answer = await ask(site.url, route, undefined, { path: plainPath(route) });
    expect(answer.status).toBe(401);
    expect(isInEnvelope(route, answer)).toBe(true);
  });

  test('a method that it does not take is 405 and says which it takes', async () => {
    const answer = await ask(site.url, route, tenant.key, { path: plainPath(route), method: 'OPTIONS' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')?.split(', ')).toContain(route.method);
    expect(isInEnvelope(route, answer)).toBe(true);
  });

  test('HEAD is GET without a body where the path takes GET, and 405 elsewhere', async () => {
    const get = await askSoundly(site.url, route, tenant.key, records, { method: 'GET', body: undefined });
    const head = await askSoundly(site.url, route, tenant.key, records, { method: 'HEAD', body: undefined });
    expect(head.text).toBe('');
    expect(head.status).toBe(get.status);
    expect(head.headers.get('allow')).toBe(get.headers.get('allow'));
    expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'));
    if (route.method === 'GET') expect(get.status).toBe(200);
  });

  test('a slash at the end makes no difference', async () => {
    const path = plainPath(route);
    const plain = await ask(site.url, route, tenant.key, { path });
    const slashed = await ask(site.url, route, tenant.key, {
      path: path.endsWith('/') ? path.slice(0, -1) : `${path}/`,
    });
    expect(slashed.status).toBe(plain.status);
  });
});
