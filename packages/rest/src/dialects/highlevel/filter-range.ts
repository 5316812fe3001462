import { decimalOf, limits } from '@tagsmith/core';
import { instant } from '@tagsmith/schema';
import { z } from 'zod';

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

const aDate = 'a date such as 2026-01-31, or a time such as 2026-01-31T09:30:00.000Z';
const notDates = `must be ${aDate}`;

/** The value of the operator `range`, with its violations in the caller's words. */
export const timeRange = range.transform((bounds, context) => {
  const span = toSpan(bounds);
  if (span === undefined) context.addIssue({ code: 'custom', message: `must have bounds that are each ${aDate}` });
  return span ?? z.NEVER;
});

/** Of a custom field nobody says whether it holds numbers or dates; the bounds do. */
export const metadataRange = range.transform((bounds, context) => {
  const number = toNumbers(bounds);
  if (number !== undefined) return { number };
  // Milliseconds would be a number among dates.
  const isText = Object.values(bounds).every((value) => typeof value !== 'number');
  const span = isText ? toSpan(bounds) : undefined;
  if (span !== undefined) return { time: { gte: span.from, lt: span.before } };
  context.addIssue({ code: 'custom', message: `must have bounds that are each a number, or each ${aDate}` });
  return z.NEVER;
});

/** From a moment on, and up to another. */
export interface Span {
  readonly from?: string | undefined;
  readonly before?: string | undefined;
}

/** A date is the whole day in UTC, a time its millisecond. */
export const moment = z.string({ error: notDates }).transform((value, context) => {
  const span = spanOf(value);
  if (span === undefined) context.addIssue({ code: 'custom', message: notDates });
  return span ?? z.NEVER;
});

function spanOf(value: Bound): Required<Span> | undefined {
  const isDay = z.iso.date().safeParse(value).success;
  const from = isDay ? `${value}T00:00:00.000Z` : value;
  const start = typeof from === 'number' ? from : instant.safeParse(from).success ? Date.parse(from) : Number.NaN;
  const [first, next] = [toInstant(start), toInstant(start + (isDay ? 86_400_000 : 1))];
  return first === undefined || next === undefined ? undefined : { from: first, before: next };
}

function toInstant(moment: number): string | undefined {
  const date = new Date(moment);
  const text = Number.isNaN(date.getTime()) ? undefined : date.toISOString();
  return instant.safeParse(text).data;
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
