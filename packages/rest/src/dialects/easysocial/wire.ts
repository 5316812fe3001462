import { limits } from '@tagsmith/core';
import { tagName } from '@tagsmith/schema';
import { z } from 'zod';
import { examples } from './examples.ts';
import { leadData } from './lead-data.ts';
import { listOf } from './list-of.ts';

/** Tags are named by their numbers. One that is named twice counts once. */
const tagIds = listOf(z.int().positive(), 'tags', limits.tagIdsPerList).transform((ids) => [...new Set(ids)]);

export const contactNumber = digits({
  ...{ pattern: /^\d{1,15}$/, min: 0, max: 999_999_999_999_999 },
  error: 'must be a number of 1 to 15 digits',
});
export const countryCode = digits({
  ...{ pattern: /^[1-9]\d{0,2}$/, min: 1, max: 999 },
  error: 'must be a country code of 1 to 3 digits',
});

const fields = {
  add_tags: tagIds.optional().meta({ description: 'Tags that there are; none of them in `remove_tags`.' }),
  remove_tags: tagIds.optional().meta({ description: 'A tag that the lead does not have is off it already.' }),
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
  })
  .meta({
    minProperties: 1,
    dependentRequired: { new_contact_number: ['new_country_code'], new_country_code: ['new_contact_number'] },
    examples: [examples.update, { add_tags: [101] }],
  });
export type LeadUpdateBody = z.output<typeof leadUpdateBody>;

/** `POST /tags`. */
export const tagPostBody = z.strictObject({ name: tagName }).meta({ examples: [{ name: 'VIP' }] });

/** A number with or without its country code; the digits are what is captured. */
export const numberInPath = /^\+?(\d{4,15})$/;
// Checked where the path is read: the vendor's name of it, which errors use, can't be a parameter's here.
export const leadParams = z.object({
  contactNumber: z.string().meta({
    pattern: numberInPath.source,
    description: 'With or without the country code.',
    examples: ['919876543210', '9876543210'],
  }),
});

interface Digits {
  readonly pattern: RegExp;
  readonly min: number;
  readonly max: number;
  readonly error: string;
}

/** A JSON number or its digits as a text: the vendor's example of `POST /leads/bulk-create` sends both. */
function digits({ pattern, min, max, error }: Digits) {
  const number = z.int({ error }).min(min, { error }).max(max, { error });
  return z.union([number, z.string().regex(pattern, { error })], { error }).transform(String);
}
