import type { VerbInput } from '@tagsmith/application';
import { z } from 'zod';

/** A `+` that was not encoded arrives as a blank. */
const number = z.string().transform((value) => value.replace(/^ /, '+'));

export const duplicateQuery = z
  .strictObject({ locationId: z.string(), email: z.string().optional(), number: number.optional() })
  .refine(({ email, number }) => email !== undefined || number !== undefined, {
    error: 'email or number must be given',
  });

/** The email counts first, as the vendor has it. */
export function toDuplicate({ email, number }: z.output<typeof duplicateQuery>): VerbInput<'lead.findFirst'> {
  return { leads: [...(email === undefined ? [] : [{ email }]), ...(number === undefined ? [] : [{ phone: number }])] };
}
