import { limits } from '@tagsmith/core';
import { z } from 'zod';
import { documentedAs } from '../../openapi/documented-as.ts';
import { examples } from './examples.ts';
import { anyBody, locationId, notAnObject, tagNames, tooMany } from './wire.ts';

/** What `POST /contacts/bulk/tags/update/{type}` does. */
export const bulkTagsType = z.enum(['add', 'remove'], {
  error: ({ input }) => `must be add or remove, as in /contacts/bulk/tags/update/add${placeholderHint(input)}`,
});

/** Also as the strings "true" and "false", which the vendor's own example sends. */
const flag = z
  .literal([true, false, 'true', 'false'], { error: 'must be true or false' })
  .transform((value) => String(value) === 'true');

const plainBody = z.strictObject(
  {
    contacts: z.array(z.string()).max(limits.bulkLeads, { error: tooMany(limits.bulkLeads) }),
    tags: tagNames,
    locationId,
    removeAllTags: flag.optional(),
  },
  notAnObject,
);
type BulkTagsBody = z.output<typeof plainBody>;

const addBody = plainBody.extend({
  removeAllTags: flag.refine((value) => !value, { error: 'can only be used with the type remove' }).optional(),
});

/** Here `tags` says nothing, so nothing is asked of it beyond its type. */
const removeAllBody = plainBody.extend({ tags: z.array(z.string()).transform((): string[] => []) });

/** The rules for a body of the bulk call, by its type and by whether it asks to remove all tags. */
export function bulkTagsBodyOf(type: string, body: unknown): z.ZodType<BulkTagsBody> {
  if (type === 'add') return addBody;
  const all = z.object({ removeAllTags: flag }).safeParse(body).data?.removeAllTags === true;
  return all ? removeAllBody : plainBody;
}

export const bulkTagsParams = z.object({ type: documentedAs(z.string(), bulkTagsType) });

export const bulkTagsBody = documentedAs(
  anyBody,
  z
    .union([
      plainBody,
      removeAllBody.extend({
        removeAllTags: z.literal([true, 'true']).meta({ description: 'Only to remove; `tags` says nothing then.' }),
      }),
    ])
    .meta({
      examples: [
        { contacts: [examples.contact.id], tags: ['VIP'], locationId: examples.locationId },
        { contacts: [examples.contact.id], tags: [], locationId: examples.locationId, removeAllTags: true },
      ],
    }),
);

/** SDK 3.0.0 sends the path with its placeholder; 3.1.0 fills it again. */
function placeholderHint(input: unknown): string {
  if (input !== '{type}' && input !== 'type') return '';
  return (
    ': the path came with its placeholder unfilled, which is what version 3.0.0 of @gohighlevel/api-client does; ' +
    "use 3.1.0, or pass { url: '/contacts/bulk/tags/update/add' } as the options of createAssociation"
  );
}
