import { call } from '../harness/call.ts';
import type { Tenant } from '../harness/site.ts';
import { trpcApi } from '../trpc/trpc-api.ts';
import type { Lead, Tag } from '../trpc/wire.ts';

/** What an account holds when its fuzz begins: each with the ids that it has in every API. */
export interface Population {
  readonly leads: readonly Lead[];
  readonly tags: readonly Tag[];
  readonly campaignId: string;
}

const size = 400;

/** Fills an account with so much that deletions leave most of it. */
export async function populate(url: string, { key }: Tenant): Promise<Population> {
  const body = Array.from({ length: size }, (_, index) => ({
    first_name: `Lead ${index}`,
    email: `lead${index}@example.com`,
    phone: `+569${10_000_000 + index}`,
    external_id: `crm-${index}`,
    tags: [`Tag ${index % 240}`, 'Shared'],
  }));
  await call(`${url}/api/public/leads`, { method: 'POST', headers: { 'x-api-key': key }, body });
  const trpc = trpcApi(url, key);
  const { campaign } = await trpc.mutate('campaign.create', { name: 'Spring' });
  const leads = await trpc.query('lead.list', { limit: size });
  const tags = await trpc.query('tag.list', { limit: size });
  return { leads: leads.items, tags: tags.items, campaignId: campaign.id };
}
