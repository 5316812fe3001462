import { afterAll, beforeAll, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { vendorViolations } from '../highlevel/vendor-judge.ts';
import { expectDocumented } from './expect-documented.ts';
import { populate } from './population.ts';
import { fuzz } from './run.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

test('every answer is as /openapi/highlevel.json and the vendor’s file say', { timeout: 120_000 }, async () => {
  const tenant = await site.newTenant();
  const reader = await site.newTenant({ scope: 'read' });
  const { leads, tags, campaignId } = await populate(site.url, tenant);
  const contacts = leads.map(({ contactId }) => contactId);
  const emails = leads.map(({ email }) => email);
  const known: Readonly<Record<string, readonly unknown[]>> = {
    locationId: [tenant.locationId],
    contactId: contacts,
    contacts,
    startAfterId: contacts,
    searchAfter: contacts,
    tagId: tags.map(({ locationTagId }) => locationTagId),
    tags: tags.map(({ name }) => name),
    campaignId: [campaignId],
    number: leads.map(({ phone }) => phone),
  };
  const authorization = `Bearer ${tenant.key}`;
  const credentials = [
    { authorization },
    { authorization, Version: '' },
    { authorization, Version: '2020-01-01' },
    { authorization: `Bearer ${reader.key}` },
    { authorization: 'Bearer nxr_live_wrong' },
    {},
  ];
  const result = await fuzz(
    site.url,
    'highlevel',
    {
      credentials,
      known: (name, path) => {
        // As a field of another contact it would be refused, nearly always.
        if (name === 'email' && !path.includes('{contactId}')) return emails;
        return known[name] ?? [];
      },
    },
    ({ operation: { method, path }, headers }, answer) =>
      vendorViolations(`${method} ${path}`, headers.Version, answer),
  );
  expectDocumented(result, site.log());
});
