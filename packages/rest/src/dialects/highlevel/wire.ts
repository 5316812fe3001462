import { type InputIssue, limits } from '@tagsmith/core';
import { tagName, vendorId } from '@tagsmith/schema';
import { z } from 'zod';
import { examples } from './examples.ts';

/** A body that is checked in the handler, because its rules depend on the path or are more than a schema says. */
export const anyBody = z.unknown();

// What has not the form of an id is answered as an id that nobody has; what is no location of the key, as one of another.
const contactId = z.string().meta({ examples: [examples.contact.id] });
export const locationId = z.string().meta({ examples: [examples.locationId] });
const tagId = z.string().meta({ examples: [examples.tag.id] });
const campaignId = z.string().meta({ examples: [examples.campaign.id] });

export const contactParams = z.object({ contactId });
export const locationParams = z.object({ locationId });
export const locationTagParams = z.object({ locationId, tagId });
export const contactCampaignParams = z.object({ contactId, campaignId });

/** Whether a text has the form of HighLevel's ids. */
export function isVendorId(id: string): boolean {
  return vendorId.safeParse(id).success;
}

/** The tags that one call adds or removes. */
export const tagNames = z
  .array(tagName)
  .min(1, { error: 'must not be empty' })
  .max(limits.bulkTags, { error: tooMany(limits.bulkTags) });

export const notAnObject = { error: 'the body must be an object' };

export const contactTagsBody = z.strictObject({ tags: tagNames }, notAnObject).meta({ examples: [{ tags: ['VIP'] }] });
export const locationTagBody = z.strictObject({ name: tagName }, notAnObject).meta({ examples: [{ name: 'VIP' }] });
export const campaignsQuery = z.strictObject({
  locationId,
  status: z
    .string()
    .optional()
    .meta({ description: 'Only campaigns of this status.', examples: [examples.campaign.status] }),
});

/** Every violation of a schema, an unknown key as the vendor words it: `property X should not exist`. */
export function issuesOf({ error }: z.ZodSafeParseResult<unknown>, prefix: InputIssue['path'] = []): InputIssue[] {
  return (error?.issues ?? []).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const path = [...prefix, ...issue.path.map(String)];
      return issue.keys.map((key) => ({ path, message: `property ${key} should not exist` }));
    }
    return [{ path: [...prefix, ...issue.path.map(String)], message: issue.message }];
  });
}

export function tooMany(max: number) {
  return ({ input }: { readonly input: unknown }) =>
    `must have at most ${max} entries, not ${Array.isArray(input) ? input.length : 'another type'}`;
}
