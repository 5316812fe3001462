import { limits } from '@tagsmith/core';
import { tagName } from '@tagsmith/schema';
import { z } from 'zod';
import { leadData } from './lead-data.ts';

/** Tags are named by their numbers. One that is named twice counts once. */
const tagIds = z
  .array(z.unknown())
  .max(limits.tagIdsPerList, {
    error: ({ input }) =>
      `must have at most ${limits.tagIdsPerList} tags and this has ${Array.isArray(input) ? input.length : 0}`,
  })
  .pipe(z.array(z.int().positive()))
  .transform((ids) => [...new Set(ids)]);

/** A JSON number or its digits as a text: the vendor's example of `POST /leads/bulk-create` sends both. */
function digits(pattern: RegExp, error: string) {
  return z.union([z.int(), z.string()], { error }).transform(String).pipe(z.string().regex(pattern, { error }));
}

export const contactNumber = digits(/^\d{1,15}$/, 'must be a number of 1 to 15 digits');
export const countryCode = digits(/^[1-9]\d{0,2}$/, 'must be a country code of 1 to 3 digits');

const fields = {
  add_tags: tagIds.optional(),
  remove_tags: tagIds.optional(),
  lead_data: leadData.optional(),
  new_contact_number: contactNumber.optional(),
  new_country_code: countryCode.optional(),
};

/** `PUT /leads/:contact-number/update`: what is absent stays. */
export const leadUpdateBody = z
  .strictObject(fields, {
    error: ({ code }) => (code === 'invalid_type' ? 'The body must be a JSON object' : undefined),
  })
  .refine((body) => Object.keys(body).length > 0, {
    error: `The body must have at least one of ${Object.keys(fields).join(', ')}`,
    // A body of nothing but unknown fields is refused for these.
    when: ({ issues }) => issues.length === 0,
  })
  .superRefine((body, { addIssue }) => {
    const { add_tags = [], remove_tags = [], new_contact_number, new_country_code } = body;
    const refuse = (field: string, message: string) => addIssue({ code: 'custom', path: [field], message });

    const both = add_tags.filter((id) => remove_tags.includes(id));
    if (both.length > 0) refuse('remove_tags', `must not name tags that add_tags names too: ${both.join(', ')}`);
    if (new_contact_number !== undefined && new_country_code === undefined) {
      refuse('new_country_code', 'must be given with new_contact_number');
    }
    if (new_country_code !== undefined && new_contact_number === undefined) {
      refuse('new_contact_number', 'must be given with new_country_code');
    }
  });
export type LeadUpdateBody = z.output<typeof leadUpdateBody>;

/** `POST /tags`. */
export const tagPostBody = z.strictObject({ name: tagName });

export const leadParams = z.object({ contactNumber: z.string() });
