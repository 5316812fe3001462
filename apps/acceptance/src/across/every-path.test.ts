import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite, type Tenant } from '../harness/site.ts';
import { askSoundly, isInEnvelope } from './ask.ts';
import { snapshot } from './doors.ts';
import { createRecords, parametersFor, type Records } from './records.ts';
import { parametersOf, pathOf, routes } from './routes.ts';

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

/** `leads` → `%6C%65%61%64%73`: another way to write the same path. */
function encoded(path: string): string {
  return path.replace(/[A-Za-z0-9]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}

describe.each(routes)('$vendor $method $template', (route) => {
  test.each([
    ['all of it', encoded],
    ['its last part', (path: string) => path.replace(/[^/]+\/?$/, encoded)],
    ['one letter', (path: string) => path.replace(/[a-z](?=[^a-z]*$)/, encoded)],
  ])('with %s percent-encoded, it is the same path', async (_name, encode) => {
    const plain = await askSoundly(site.url, route, tenant.key, await createRecords(site.url, tenant));
    const fresh = await createRecords(site.url, tenant);
    const path = encode(pathOf(route, parametersFor(route, fresh)));
    const answer = await askSoundly(site.url, route, tenant.key, fresh, { path });
    expect(answer.status).toBe(plain.status);
    expect(plain.status).toBeLessThan(300);
  });

  test('encoded, it is not open to who has no key', async () => {
    const path = encoded(pathOf(route, parametersFor(route, records)));
    const answer = await askSoundly(site.url, route, undefined, records, { path });
    expect(answer.status).toBe(401);
    expect(isInEnvelope(route, answer)).toBe(true);
  });
});

const named = routes.flatMap((route) => parametersOf(route).map((name) => ({ ...route, name })));
const strange = [
  '%zz',
  '%',
  '%2',
  '%ff',
  '%00',
  '..%2f',
  '%2e%2e%2f..',
  'a%2Fb',
  '%2F',
  '%5c',
  '%0d%0a',
  '%F0%9F%94%A5',
];

describe.each(named)('$vendor $method $template', ({ name, ...route }) => {
  test.each(strange)(
    `%s as ${name}, and behind it, is refused in the own envelope and changes nothing`,
    async (what) => {
      const before = await snapshot(site.url, tenant);
      const values = parametersFor(route, records);
      for (const value of [what, `${values[name]}${what}`]) {
        const answer = await askSoundly(site.url, route, tenant.key, records, {
          path: pathOf(route, { ...values, [name]: value }),
        });
        expect(answer.status, `${value}: ${answer.text}`).toSatisfy(isRefusal);
        expect(isInEnvelope(route, answer), answer.text).toBe(true);
      }
      expect(await snapshot(site.url, tenant)).toEqual(before);
    },
  );
});

const isRefusal = (status: number) => status >= 400 && status < 500;
