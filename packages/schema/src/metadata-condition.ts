import { limits } from '@tagsmith/core';
import { z } from 'zod';
import { instant } from './text.ts';

const text = z.string().max(limits.textLength);
/** A top-level key of metadata; of a value that is an array, every entry is asked, and one is enough. */
const metadata = z.string().max(limits.metadataBytes);

/** At least one bound. */
function range<Bound extends z.ZodType>(bound: Bound) {
  const one = bound.optional();
  return z
    .strictObject({ gt: one, gte: one, lt: one, lte: one })
    .refine((bounds) => Object.values(bounds).some((value) => value !== undefined), {
      error: 'must have at least one of gt, gte, lt and lte',
    });
}

export const metadataConditions = [
  /** A text without case and accents. Numbers and flags are also equal to a text that says them: 7 and `7.0`, true and `True`. */
  z.strictObject({ metadata, equals: z.union([text, z.number(), z.boolean()]) }),
  z.strictObject({ metadata, contains: text }),
  /** A number, or a text that is one. */
  z.strictObject({ metadata, number: range(z.number()) }),
  /** A text that is a date or a time as ISO 8601; a date is its first moment in UTC. */
  z.strictObject({ metadata, time: range(instant) }),
  /** There, and neither null nor empty. */
  z.strictObject({ metadata, exists: z.literal(true) }),
] as const;
