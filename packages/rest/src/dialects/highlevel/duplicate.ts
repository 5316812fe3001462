import type { VerbInput } from '@tagsmith/application';
import { z } from 'zod';
import { examples } from './examples.ts';
import { locationId } from './wire.ts';

/** A `+` that was not encoded arrives as a blank. */
const number = z.string().transform((value) => value.replace(/^ /, '+'));

export const duplicateQuery = z
  .strictObject({
    locationId,
    email: z
      .string()
      .optional()
      .meta({ examples: [examples.contact.email] }),
    number: number.optional().meta({ examples: [examples.contact.phone] }),
  })
  .refine(({ email, number }) => email !== undefined || number !== undefined, {
    error: 'email or number must be given',
  });

/** The email counts first, as the vendor has it. */
export function toDuplicate({ email, number }: z.output<typeof duplicateQuery>): VerbInput<'lead.findFirst'> {
  return { leads: [...(email === undefined ? [] : [{ email }]), ...(number === undefined ? [] : [{ phone: number }])] };
}
