import { afterAll, beforeAll, test } from 'vitest';
import { call, textAt } from '../harness/call.ts';
import { type Site, startSite } from '../harness/site.ts';
import { expectDocumented } from './expect-documented.ts';
import { populate } from './population.ts';
import { fuzz } from './run.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

/** Numbers of the country code 56, like those of the population, that no lead has. */
const free = Array.from({ length: 400 }, (_, index) => 920_000_000 + index);

test('every answer is as /openapi/easysocial.json says', { timeout: 120_000 }, async () => {
  const tenant = await site.newTenant();
  const reader = await site.newTenant({ scope: 'read' });
  const { leads, tags } = await populate(site.url, tenant);
  const headers = { authorization: `Bearer ${tenant.key}` };
  const page = await call(`${site.url}/api/v1/leads?limit=200`, { headers });
  const national = leads.map(({ phoneNational }) => phoneNational);
  const numbers = tags.map(({ number }) => number);
  const known: Readonly<Record<string, readonly unknown[]>> = {
    contactNumber: [...national, ...leads.flatMap(({ phoneE164 }) => [phoneE164, phoneE164?.slice(1)])],
    contact_number: [...free, ...free.map(String), ...national],
    country_code: [56, '56'],
    new_contact_number: free,
    new_country_code: [56, '56'],
    add_tags: numbers,
    remove_tags: numbers,
    tag: [...numbers, ...tags.map(({ slug }) => slug)],
    cursor: [textAt(page.body, 'payload.next_cursor')],
  };
  const result = await fuzz(site.url, 'easysocial', {
    credentials: [headers, { authorization: `bearer ${reader.key};` }, { authorization: 'Bearer nxr_live_wrong' }, {}],
    known: (name) => known[name] ?? [],
  });
  expectDocumented(result, site.log());
});
