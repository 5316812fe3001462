import { randomBytes, randomUUID } from 'node:crypto';
import { at, call, textAt } from '../harness/call.ts';
import type { Tenant } from '../harness/site.ts';
import type { Route } from './routes.ts';

interface TagIds {
  readonly name: string;
  readonly id: string;
  readonly locationTagId: string;
  readonly number: number;
}

/** A lead with a tag and a campaign, another tag and another campaign, and all that the APIs know them by. */
export interface Records {
  readonly locationId: string;
  readonly leadId: string;
  readonly contactId: string;
  readonly email: string;
  readonly externalId: string;
  /** E.164 without the `+`; the country code has two digits. */
  readonly digits: string;
  readonly tag: TagIds;
  readonly spareTag: TagIds;
  readonly campaignId: string;
  readonly spareCampaignId: string;
}

let count = 0;

/** Makes them in an account, through the typed API. */
export async function createRecords(url: string, { key, locationId }: Tenant): Promise<Records> {
  const post = (procedure: string, body: unknown) =>
    call(`${url}/trpc/${procedure}`, { method: 'POST', headers: { authorization: `Bearer ${key}` }, body });
  const newTag = async () => {
    const { body } = await post('tag.create', { name: uniqueName() });
    const { name, id, locationTagId, number } = at(body, 'result.data.tag') as TagIds;
    return { name, id, locationTagId, number };
  };
  const newCampaign = async () =>
    textAt((await post('campaign.create', { name: uniqueName() })).body, 'result.data.campaign.id');

  const [tag, spareTag] = [await newTag(), await newTag()];
  const [campaignId, spareCampaignId] = [await newCampaign(), await newCampaign()];
  const digits = `5691${String(++count).padStart(7, '0')}`;
  const [email, externalId] = [`jane${digits}@example.com`, `ext-${digits}`];
  const fields = { firstName: 'Jane', email, externalId, phone: `+${digits}`, tags: [tag.name], campaignId };
  const { body } = await post('lead.create', fields);
  const [leadId, contactId] = ['id', 'contactId'].map((name) => textAt(body, `result.data.lead.${name}`));
  if (leadId === undefined || contactId === undefined) throw new Error('The lead has no ids');
  return { locationId, leadId, contactId, email, externalId, digits, tag, spareTag, campaignId, spareCampaignId };
}

/** What no account has. */
export const nowhere: Records = {
  locationId: 'nowhereNowhere000000',
  leadId: randomUUID(),
  contactId: 'nobodyNobodyNobody00',
  email: 'nobody@example.com',
  externalId: 'ext-nobody',
  digits: '56919999999',
  tag: { name: 'Never Made', id: randomUUID(), locationTagId: 'noTagNoTagNoTagNoTag', number: 900_001 },
  spareTag: { name: 'Never Made Either', id: randomUUID(), locationTagId: 'noTagNoTagNoTagNoTa2', number: 900_002 },
  campaignId: randomUUID(),
  spareCampaignId: randomUUID(),
};

/** The parameters of a route's path that name these records. */
export function parametersFor({ vendor, method, template }: Route, records: Records): Record<string, string> {
  const { leadId, contactId, digits, locationId, tag, campaignId, spareCampaignId } = records;
  return {
    id: template.includes('/leads/') ? leadId : tag.id,
    tagId: vendor === 'HighLevel' ? tag.locationTagId : tag.id,
    // A lead joins the campaign that it is not in.
    campaignId: method === 'POST' ? spareCampaignId : campaignId,
    contactId,
    'contact-number': digits,
    locationId,
    type: 'add',
  };
}

export function uniqueName(): string {
  return `Name ${randomBytes(6).toString('hex')}`;
}
