import type { WriteTx } from '../index.ts';
import {
  firstMoment,
  newApiKey,
  newCampaign,
  newInvitation,
  newLead,
  newOperation,
  newTag,
  newUser,
  newWebhook,
  nextMoment,
} from './new-records.ts';
import { plain } from './plain-record.ts';
import type { Tenant } from './tenant.ts';

/** One record of each kind. */
export async function writeEverything(tx: WriteTx) {
  await tx.apiKeys.insert(newApiKey());
  await tx.members.insertUser(newUser(), { role: 'owner', since: nextMoment() });
  await tx.invitations.insert(newInvitation());
  await tx.webhooks.insert(newWebhook());
  const campaign = await tx.campaigns.insert(newCampaign());
  const tag = await tx.tags.insert(newTag('everything'));
  const lead = await tx.leads.insert(newLead({ company: 'Everything', campaign, tags: [tag] }));
  await tx.changes.append(newOperation(), [
    { subject: 'lead', record: lead, action: 'created', before: {}, after: { company: 'Everything' } },
  ]);
  return { lead, tag };
}

/** All that there is in an account. */
export function contentOf(tenant: Pick<Tenant, 'read'>) {
  return tenant.read(async (tx) => ({
    apiKeys: await tx.apiKeys.list(),
    campaigns: (await tx.campaigns.list({ limit: 100 })).items,
    changes: (await tx.changes.list({ order: 'newest', limit: 100 })).items,
    invitations: await tx.invitations.listOpen(firstMoment),
    leads: plain((await tx.leads.list({ sort: 'created', direction: 'asc', limit: 100 })).items),
    members: await tx.members.list(),
    tags: (await tx.tags.list({ limit: 100 })).items.map(({ slug }) => slug),
    webhooks: (await tx.webhooks.list()).map(({ delivered: _, sending: __, ...webhook }) => webhook),
  }));
}
