import { type Records, uniqueName } from './records.ts';
import type { Route } from './routes.ts';

/** What a route needs beside its path. */
interface Example {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** By method and path. Sent with a key that may write, every one of these is accepted, and a write changes something. */
const examples: Readonly<Record<string, (records: Records) => Example>> = {
  'POST /api/public/leads': ({ email }) => ({ body: { first_name: 'Sound', email: `new-${email}` } }),
  'PUT /api/public/leads/tags': ({ leadId }) => ({ body: { lead_id: leadId, tags: ['Sound'] } }),
  'PATCH /api/public/leads/metadata': ({ leadId }) => ({
    body: { selector: 'id', values: [leadId], patch: { sound: true } },
  }),
  'POST /api/public/leads/bulk/get': ({ leadId }) => ({ body: { lead_ids: [leadId] } }),
  'PATCH /api/public/leads/{id}': () => ({ body: { metadata: { sound: true } } }),
  'PUT /api/public/leads/{id}': () => ({ body: { last_name: 'Sound' } }),
  'POST /api/public/leads/{id}/tags': ({ spareTag }) => ({ body: { tagId: spareTag.id } }),
  'POST /api/public/tags': () => ({ body: { name: uniqueName(), slug: uniqueSlug() } }),
  'PUT /api/public/tags/{id}': () => ({ body: { description: 'Sound' } }),
  'POST /api/public/campaigns': () => ({ body: { name: uniqueName() } }),

  'GET /contacts/': ({ locationId }) => ({ query: { locationId } }),
  'POST /contacts/': ({ locationId, email }) => ({ body: { locationId, email: `new-${email}` } }),
  'POST /contacts/upsert': ({ locationId, email }) => ({ body: { locationId, email, city: 'Sound' } }),
  'POST /contacts/search': ({ locationId }) => ({ body: { locationId, pageLimit: 10 } }),
  'GET /contacts/search/duplicate': ({ locationId, email }) => ({ query: { locationId, email } }),
  'PUT /contacts/{contactId}': () => ({ body: { lastName: 'Sound' } }),
  'POST /contacts/bulk/tags/update/{type}': ({ contactId, locationId }) => ({
    body: { contacts: [contactId], tags: ['Sound'], locationId },
  }),
  'POST /contacts/{contactId}/tags': () => ({ body: { tags: ['Sound'] } }),
  'DELETE /contacts/{contactId}/tags': ({ tag }) => ({ body: { tags: [tag.name] } }),
  'POST /locations/{locationId}/tags': () => ({ body: { name: uniqueName() } }),
  'PUT /locations/{locationId}/tags/{tagId}': () => ({ body: { name: uniqueName() } }),
  'GET /campaigns/': ({ locationId }) => ({ query: { locationId } }),

  'PUT /api/v1/leads/{contact-number}/update': () => ({ body: { lead_data: { sound: true } } }),
  'POST /api/v1/leads/bulk-create': ({ digits }) => ({
    body: { data: [{ contact_number: `2${digits.slice(3)}`, country_code: '56', name: 'Sound' }] },
  }),
  'POST /api/v1/tags': () => ({ body: { name: uniqueName() } }),
};

/** A sound request to a route, about these records. */
export function exampleOf({ method, template }: Route, records: Records): Example {
  return examples[`${method} ${template}`]?.(records) ?? {};
}

function uniqueSlug(): string {
  return uniqueName().toLowerCase().replace(' ', '-');
}
