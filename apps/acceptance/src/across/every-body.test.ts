import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Call } from '../harness/call.ts';
import { type Site, startSite, type Tenant } from '../harness/site.ts';
import { askSoundly, isInEnvelope } from './ask.ts';
import { snapshot } from './doors.ts';
import { exampleOf } from './examples.ts';
import { createRecords, nowhere, type Records } from './records.ts';
import { type Route, routes } from './routes.ts';

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

const taking = routes.filter(({ method }) => ['POST', 'PUT', 'PATCH'].includes(method));
const needing = routes.filter((route) => exampleOf(route, nowhere).body !== undefined);

async function askRefused(route: Route, status: number, call: Call) {
  const before = await snapshot(site.url, tenant);
  const answer = await askSoundly(site.url, route, tenant.key, records, call);
  expect(answer.status, answer.text).toBe(status);
  expect(isInEnvelope(route, answer)).toBe(true);
  expect(await snapshot(site.url, tenant)).toEqual(before);
  return answer;
}

describe.each(taking)('$vendor $method $template', (route) => {
  const json = 'application/json';
  test.each([
    { what: 'broken JSON', status: 400, type: json, body: '{"broken":' },
    { what: 'nothing', status: 400, type: json, body: '' },
    { what: '__proto__', status: 400, type: json, body: '{"a":{"__proto__":1}}' },
    { what: 'a form', status: 415, type: 'application/x-www-form-urlencoded', body: 'a=1' },
    { what: 'more than 1 MiB', status: 413, type: json, body: `"${'x'.repeat(1_048_576)}"` },
  ])('$what is $status and changes nothing', async ({ status, type, body }) => {
    await askRefused(route, status, { body, headers: { 'content-type': type } });
  });
});

/** What takes any key, on purpose. */
const open = new Set([
  // Its fields may stand anywhere in the body, so the body is searched.
  'PUT /api/public/leads/tags',
  // What Nexor has no field for belongs to the metadata.
  'POST /api/public/leads',
]);
const isOpen = ({ method, template }: Route) => open.has(`${method} ${template}`);
/** HighLevel's way to refuse a body; the other two have one status for all that is wrong with one. */
const refusal = { Nexor: 400, HighLevel: 422, EasySocial: 400 } as const;

describe.each(needing.filter((route) => !isOpen(route)))('$vendor $method $template', (route) => {
  test('a field that it does not know is refused by its name, and changes nothing', async () => {
    const body = { ...exampleOf(route, records).body, unheardOf: 1 };
    const answer = await askRefused(route, refusal[route.vendor], { body });
    expect(answer.text).toContain('unheardOf');
  });
});

test.each(needing.filter(isOpen))('$vendor $method $template takes a field that it does not know', async (route) => {
  const body = { ...exampleOf(route, records).body, unheardOf: 1 };
  const answer = await askSoundly(site.url, route, tenant.key, records, { body });
  expect(answer.status, answer.text).toBeLessThan(300);
});
