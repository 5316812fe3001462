import { limits } from '@tagsmith/core';
import { z } from 'zod';

type Refinement = [
  check: (value: string) => boolean,
  params: { error: string | ((issue: { readonly input?: unknown }) => string); abort?: boolean },
];

/** A text in NFC of at most `max` characters; the error names the limit and the figure. */
export function text(max: number) {
  return (
    z
      .string()
      .refine(...atMost(max))
      .overwrite((value) => value.normalize('NFC'))
      // Again, because a few characters (U+0958 is one) are two or three in NFC.
      .refine(...atMost(max))
      .meta({ maxLength: max })
  );
}

/** A text that says something: not empty after trimming. */
export function filledText(max: number) {
  return text(max)
    .overwrite((value) => value.trim())
    .refine(...notEmpty)
    .meta({ minLength: 1 });
}

/** An email address, trimmed; any script is welcome in it. */
export const email = z
  .string()
  .overwrite((value) => value.normalize('NFC').trim())
  .refine(...atMost(limits.emailLength))
  .regex(z.regexes.unicodeEmail, { error: 'must be an email address' })
  .meta({
    maxLength: limits.emailLength,
    format: 'idn-email',
    description: 'Trimmed, and compared without case.',
  });

/** A point in time as ISO 8601 with a zone. */
export const instant = z.iso.datetime({
  offset: true,
  error: 'must be a time as ISO 8601 with a zone, such as 2026-01-31T09:30:00Z',
});

/** A point in time as ISO 8601 with a zone; parsed to milliseconds since the epoch. */
export const time = instant.transform((value) => Date.parse(value));

/** A UUID in lower case. */
export const uuid = z.guid({ error: 'must be a UUID' }).transform((value) => value.toLowerCase());

/** 20 letters and digits, the form of HighLevel's ids. */
export const vendorId = z.string().regex(/^[A-Za-z0-9]{20}$/, { error: 'must be 20 letters and digits' });

export function tooLong(input: unknown, max: number): string {
  const figure = typeof input === 'string' ? ` and this has ${input.length}` : '';
  return `must have at most ${max} characters${figure}`;
}

/**
 * Checks of length as refinements, which are passed over where there is no text: zod's own `min` and `max` also measure a
 * list, and say that it is too long where it is of the wrong type.
 */
export function atMost(max: number): Refinement {
  return [({ length }) => length <= max, { error: ({ input }) => tooLong(input, max), abort: true }];
}

export const notEmpty: Refinement = [(value) => value !== '', { error: 'must not be empty' }];
