import type { Records } from './records.ts';

/** A request that names records of an account elsewhere than in its path. */
export interface Mention {
  readonly route: string;
  readonly what: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * All of them: they name `theirs` and are otherwise about `ours`. Emails and phones are no ids where a lead is made:
 * each account has its own.
 */
export function mentionsOf(theirs: Records, ours: Records): readonly Mention[] {
  const { locationId } = ours;
  const search = (what: string, body: object) => ({
    route: 'POST /contacts/search',
    what,
    body: { locationId, pageLimit: 10, ...body },
  });
  const filter = (field: string, value: unknown) => ({ filters: [{ field, operator: 'eq', value }] });
  const metadataOf = (selector: string, value: string) => ({
    route: 'PATCH /api/public/leads/metadata',
    what: selector,
    body: { selector, values: [value], patch: { theirs: true } },
  });
  return [
    { route: 'PUT /api/public/leads/tags', what: 'lead_id', body: { lead_id: theirs.leadId, tags: ['Theirs'] } },
    { route: 'PUT /api/public/leads/tags', what: 'email', body: { email: theirs.email, tags: ['Theirs'] } },
    { route: 'POST /api/public/leads/bulk/get', what: 'lead_ids', body: { lead_ids: [theirs.leadId] } },
    metadataOf('id', theirs.leadId),
    metadataOf('email', theirs.email),
    metadataOf('phone', `+${theirs.digits}`),
    metadataOf('external_id', theirs.externalId),
    { route: 'GET /api/public/leads', what: 'campaign_id', query: { campaign_id: theirs.campaignId } },
    { route: 'GET /api/public/leads', what: 'search', query: { search: theirs.email } },
    { route: 'PATCH /api/public/leads/{id}', what: 'campaign_id', body: { campaign_id: theirs.campaignId } },
    { route: 'PUT /api/public/leads/{id}', what: 'campaign_id', body: { campaign_id: theirs.campaignId } },
    {
      route: 'POST /api/public/leads',
      what: 'campaign_id',
      body: { first_name: 'Jane', email: 'one@example.com', campaign_id: theirs.campaignId },
    },
    { route: 'POST /api/public/leads/{id}/tags', what: 'tagId', body: { tagId: theirs.tag.id } },
    { route: 'POST /api/public/leads/{id}/tags', what: 'tagIds', body: { tagIds: [ours.spareTag.id, theirs.tag.id] } },
    { route: 'GET /contacts/', what: 'startAfterId', query: { locationId, startAfterId: theirs.contactId } },
    { route: 'GET /contacts/', what: 'query', query: { locationId, query: theirs.email } },
    { route: 'GET /contacts/', what: 'locationId', query: { locationId: theirs.locationId } },
    search('searchAfter', { searchAfter: [0, theirs.contactId] }),
    search('id', filter('id', theirs.contactId)),
    search('email', filter('email', theirs.email)),
    search('locationId', { locationId: theirs.locationId }),
    { route: 'GET /contacts/search/duplicate', what: 'email', query: { locationId, email: theirs.email } },
    { route: 'GET /contacts/search/duplicate', what: 'number', query: { locationId, number: `+${theirs.digits}` } },
    {
      route: 'POST /contacts/bulk/tags/update/{type}',
      what: 'contacts',
      body: { contacts: [theirs.contactId], tags: ['Theirs'], locationId },
    },
    { route: 'POST /contacts/', what: 'locationId', body: { locationId: theirs.locationId, firstName: 'Jane' } },
    { route: 'POST /contacts/upsert', what: 'locationId', body: { locationId: theirs.locationId, email: ours.email } },
    { route: 'GET /campaigns/', what: 'locationId', query: { locationId: theirs.locationId } },
    {
      route: 'PUT /api/v1/leads/{contact-number}/update',
      what: 'add_tags',
      body: { add_tags: [theirs.tag.number] },
    },
    {
      route: 'PUT /api/v1/leads/{contact-number}/update',
      what: 'remove_tags',
      body: { remove_tags: [theirs.tag.number] },
    },
    { route: 'GET /api/v1/leads', what: 'tag', query: { tag: String(theirs.tag.number) } },
  ];
}
