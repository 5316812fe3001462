import { z } from 'zod';
import { documentedAs } from '../openapi/documented-as.ts';

/** A whole number in a query string, which holds texts only. */
export function queryNumber({ min, max }: { readonly min: number; readonly max: number }) {
  const number = z
    .int()
    .min(min, { error: `must be at least ${min}` })
    .max(max, { error: `must be at most ${max}` });
  const digits = z.string().regex(/^\d{1,15}$/, { error: 'must be a whole number' });
  return documentedAs(digits.transform(Number).pipe(number), number);
}
