import { limits } from '@tagsmith/core';
import { z } from 'zod';
import { text, tooLong } from './text.ts';

/** A phone number in its two parts, digits only. It must be possible, unlike a text, which is kept whatever it says. */
export const phoneParts = z.strictObject({
  countryCode: z.string().regex(/^[1-9]\d{0,2}$/, { error: 'must be a country calling code of 1 to 3 digits' }),
  nationalNumber: z.string().regex(/^\d{1,15}$/, { error: 'must be 1 to 15 digits' }),
});
export type PhoneParts = z.output<typeof phoneParts>;

/** A phone number: a text as it was written, or its parts. */
export const phone = z.union([text(limits.phoneLength), phoneParts], {
  error: ({ input }) =>
    typeof input === 'string'
      ? tooLong(input, limits.phoneLength)
      : 'must be a text, or an object with countryCode and nationalNumber in digits',
});
