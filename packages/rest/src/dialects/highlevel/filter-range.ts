import { decimalOf, limits } from '@tagsmith/core';
import { z } from 'zod';
import { documentedAs } from '../../openapi/documented-as.ts';
import { aDate, dayOrInstant, milliseconds, type Span, spanOf } from './filter-moment.ts';

const bound = z
  .union([z.string().max(limits.textLength), z.number()], { error: 'must be a number or a date' })
  .optional();
const range = z
  .strictObject({ gt: bound, gte: bound, lt: bound, lte: bound })
  .refine((bounds) => Object.values(bounds).some((value) => value !== undefined), {
    error: 'must have at least one of gt, gte, lt and lte',
  });
type Range = z.output<typeof range>;
type Bound = NonNullable<Range['gt']>;

/** The value of the operator `range`, with its violations in the caller's words. */
export const timeRange = documentedAs(
  range.transform((bounds, context) => {
    const span = toSpan(bounds);
    if (span === undefined) context.addIssue({ code: 'custom', message: `must have bounds that are each ${aDate}` });
    return span ?? z.NEVER;
  }),
  rangeOf(z.union([dayOrInstant, milliseconds])),
);

const decimal = z
  .string()
  .regex(/^[+-]?\d{1,300}(?:\.\d+)?$/)
  .max(limits.textLength);

/** Of a custom field nobody says whether it holds numbers or dates; the bounds do. */
export const metadataRange = documentedAs(
  range.transform((bounds, context) => {
    const number = toNumbers(bounds);
    if (number !== undefined) return { number };
    // Milliseconds would be a number among dates.
    const isText = Object.values(bounds).every((value) => typeof value !== 'number');
    const span = isText ? toSpan(bounds) : undefined;
    if (span !== undefined) return { time: { gte: span.from, lt: span.before } };
    context.addIssue({ code: 'custom', message: `must have bounds that are each a number, or each ${aDate}` });
    return z.NEVER;
  }),
  z.union([rangeOf(z.union([z.number(), decimal])), rangeOf(dayOrInstant)]),
);

/** How a range is documented whose bounds are all of one type. */
function rangeOf(bound: z.ZodType) {
  const optional = bound.optional();
  return z.strictObject({ gt: optional, gte: optional, lt: optional, lte: optional }).meta({ minProperties: 1 });
}

const unbounded: Span = {};

/** What is later than a day begins with the next; of two bounds on one side the closer one counts. */
function toSpan({ gt, gte, lt, lte }: Range): Span | undefined {
  const [after, from, before, until] = [gt, gte, lt, lte].map((value) =>
    value === undefined ? unbounded : spanOf(value),
  );
  if (after === undefined || from === undefined || before === undefined || until === undefined) return undefined;
  // Instants that `toISOString` made are in order as texts.
  return {
    from: [after.before, from.from]
      .filter((one) => one !== undefined)
      .sort()
      .at(-1),
    before: [before.from, until.before]
      .filter((one) => one !== undefined)
      .sort()
      .at(0),
  };
}

function toNumbers(bounds: Range) {
  const numbers = Object.entries(bounds).map(([name, value]) => [name, toNumber(value)] as const);
  return numbers.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(numbers);
}

function toNumber(value: Bound | undefined): number | undefined {
  return typeof value === 'string' ? decimalOf(value) : value;
}
