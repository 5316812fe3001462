import type { Answer } from '../harness/call.ts';
import { violationsOf } from './openapi.ts';

type VendorSchema = Parameters<typeof violationsOf>[0];

/** What the vendor's file says of the answers to calls that did what they were asked: of the dated versions, and of v3. */
const successes: Readonly<Record<string, readonly [dated: VendorSchema, v3: VendorSchema]>> = {
  'POST /contacts': ['created', 'created'],
  'GET /contacts': ['contacts', 'contacts'],
  'POST /contacts/upsert': ['upserted', 'upsertedV3'],
  'GET /contacts/{contactId}': ['contact', 'contact'],
  'PUT /contacts/{contactId}': ['updated', 'updatedV3'],
  'DELETE /contacts/{contactId}': ['deleted', 'deletedV3'],
  'POST /contacts/bulk/tags/update/{type}': ['bulk', 'bulkV3'],
  'POST /contacts/{contactId}/tags': ['tagsAdded', 'tagsAdded'],
  'DELETE /contacts/{contactId}/tags': ['tagsRemoved', 'tagsRemoved'],
  'POST /contacts/{contactId}/campaigns/{campaignId}': ['contactCampaign', 'contactCampaignV3'],
  'DELETE /contacts/{contactId}/campaigns/{campaignId}': ['contactCampaign', 'contactCampaignV3'],
  'DELETE /contacts/{contactId}/campaigns/removeAll': ['contactCampaign', 'contactCampaignV3'],
  'DELETE /contacts/{contactId}/campaigns/remove-all': ['contactCampaign', 'contactCampaignV3'],
  'GET /locations/{locationId}/tags': ['locationTags', 'locationTags'],
  'POST /locations/{locationId}/tags': ['locationTag', 'locationTag'],
  'GET /locations/{locationId}/tags/{tagId}': ['locationTag', 'locationTag'],
  'PUT /locations/{locationId}/tags/{tagId}': ['locationTag', 'locationTag'],
  'DELETE /locations/{locationId}/tags/{tagId}': ['locationTagDeleted', 'locationTagDeleted'],
  'GET /locations/{locationId}/customFields': ['customFields', 'customFields'],
  'GET /campaigns': ['campaigns', 'campaigns'],
};
/** The vendor has no schema for these two, for all that it serves them. */
const undescribed: readonly string[] = ['POST /contacts/search', 'GET /contacts/search/duplicate'];

const failures: Readonly<Record<number, VendorSchema>> = {
  400: 'badRequest',
  401: 'unauthorized',
  422: 'unprocessable',
};

/** What of an answer breaks the vendor's file, where that says something; `call` is method and path. */
export function vendorViolations(
  call: string,
  version: string | undefined,
  { status, body }: Answer,
): readonly string[] {
  const ofCall = successes[call];
  if (ofCall === undefined && !undescribed.includes(call))
    return [`The vendor's answer to ${call} is not in the table`];
  const [isDone, isV3] = [status < 300, version === 'v3'];
  const schema = isDone ? ofCall?.[isV3 ? 1 : 0] : failures[status];
  const contact = isDone && isV3 ? contactIn(body) : undefined;
  return [
    ...(schema === undefined ? [] : violationsOf(schema, withoutDryRun(body))),
    ...(contact === undefined ? [] : violationsOf('contactV3', contact)),
  ].map((violation) => `the vendor's file: ${violation}`);
}

/** In v3 the vendor has one schema for a contact, whichever answer it is in. */
function contactIn(body: unknown): unknown {
  const contact: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'contact') : undefined;
  return contact ?? undefined;
}

/** The mark of a dry run is ours. */
function withoutDryRun(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const { dry_run: _, ...rest } = { dry_run: undefined, ...body };
  return rest;
}
