import { type InputIssue, limits } from '@tagsmith/core';
import { tagName, vendorId } from '@tagsmith/schema';
import { z } from 'zod';

/** A body that is checked in the handler, because its rules depend on the path. */
export const anyBody = z.unknown();

export const contactParams = z.object({ contactId: z.string() });
export const locationParams = z.object({ locationId: z.string() });
export const locationTagParams = z.object({ locationId: z.string(), tagId: z.string() });
export const contactCampaignParams = z.object({ contactId: z.string(), campaignId: z.string() });

/** Whether a text has the form of HighLevel's ids. */
export function isVendorId(id: string): boolean {
  return vendorId.safeParse(id).success;
}

export const bulkTagsParams = z.object({ type: z.string() });

/** What `POST /contacts/bulk/tags/update/{type}` does. */
export const bulkTagsType = z.enum(['add', 'remove'], {
  error: ({ input }) => `must be add or remove, as in /contacts/bulk/tags/update/add${placeholderHint(input)}`,
});

/** Also as the strings "true" and "false", which the vendor's own example sends. */
const flag = z
  .literal([true, false, 'true', 'false'], { error: 'must be true or false' })
  .transform((value) => String(value) === 'true');

const tags = z
  .array(tagName)
  .min(1, { error: 'must not be empty' })
  .max(limits.bulkTags, { error: tooMany(limits.bulkTags) });

const notAnObject = { error: 'the body must be an object' };

export const contactTagsBody = z.strictObject({ tags }, notAnObject);
export const locationTagBody = z.strictObject({ name: tagName }, notAnObject);
export const campaignsQuery = z.strictObject({ locationId: z.string(), status: z.string().optional() });

const bulkTagsBody = z.strictObject(
  {
    contacts: z.array(z.string()).max(limits.bulkLeads, { error: tooMany(limits.bulkLeads) }),
    tags,
    locationId: z.string(),
    removeAllTags: flag.optional(),
  },
  notAnObject,
);
type BulkTagsBody = z.output<typeof bulkTagsBody>;

const bulkAddBody = bulkTagsBody.extend({
  removeAllTags: flag.refine((value) => !value, { error: 'can only be used with the type remove' }).optional(),
});

/** Here `tags` says nothing, so nothing is asked of it beyond its type. */
const bulkRemoveAllBody = bulkTagsBody.extend({ tags: z.array(z.string()).transform((): string[] => []) });

/** The rules for a body of the bulk call, by its type and by whether it asks to remove all tags. */
export function bulkTagsBodyOf(type: string, body: unknown): z.ZodType<BulkTagsBody> {
  if (type === 'add') return bulkAddBody;
  const all = z.object({ removeAllTags: flag }).safeParse(body).data?.removeAllTags === true;
  return all ? bulkRemoveAllBody : bulkTagsBody;
}

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

/** SDK 3.0.0 sends the path with its placeholder; 3.1.0 fills it again. */
function placeholderHint(input: unknown): string {
  if (input !== '{type}' && input !== 'type') return '';
  return (
    ': the path came with its placeholder unfilled, which is what version 3.0.0 of @gohighlevel/api-client does; ' +
    "use 3.1.0, or pass { url: '/contacts/bulk/tags/update/add' } as the options of createAssociation"
  );
}

function tooMany(max: number) {
  return ({ input }: { readonly input: unknown }) =>
    `must have at most ${max} entries, not ${Array.isArray(input) ? input.length : 'another type'}`;
}
