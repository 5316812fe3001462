import { afterAll, beforeAll, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import { expectDocumented } from './expect-documented.ts';
import { populate } from './population.ts';
import { fuzz } from './run.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

test('every answer is as /openapi/nexor.json says', { timeout: 120_000 }, async () => {
  const tenant = await site.newTenant();
  const reader = await site.newTenant({ scope: 'read' });
  const population = await populate(site.url, tenant);
  const leads = population.leads.map(({ id }) => id);
  const tags = population.tags.map(({ id }) => id);
  const emails = population.leads.map(({ email }) => email);
  const known: Readonly<Record<string, readonly unknown[]>> = {
    lead_id: leads,
    lead_ids: leads,
    values: [...leads, ...emails],
    tagId: tags,
    tagIds: tags,
    campaign_id: [population.campaignId],
  };
  const result = await fuzz(site.url, 'nexor', {
    credentials: [{ 'x-api-key': tenant.key }, { 'x-api-key': reader.key }, { 'x-api-key': 'nxr_live_wrong' }, {}],
    known: (name, path) => {
      if (name === 'id' && path.includes('{id}')) return path.startsWith('/tags') ? tags : leads;
      // As a field of another lead it would be refused, nearly always.
      if (name === 'email' && !path.includes('{id}')) return emails;
      return known[name] ?? [];
    },
  });
  expectDocumented(result, site.log());
});
