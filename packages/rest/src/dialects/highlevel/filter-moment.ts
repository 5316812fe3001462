import { instant } from '@tagsmith/schema';
import { z } from 'zod';
import { documentedAs } from '../../openapi/documented-as.ts';

export const dayOrInstant = z.union([z.iso.date(), instant]);

/** From the year 0 to the year 9999, which is as far as texts go. */
export const milliseconds = z
  .int()
  .min(Date.parse('0000-01-01T00:00:00Z'))
  .max(Date.parse('9999-12-31T23:59:59Z'))
  .meta({ description: 'Milliseconds since 1970.' });

export const aDate = 'a date such as 2026-01-31, or a time such as 2026-01-31T09:30:00.000Z';
const notDates = `must be ${aDate}`;

/** From a moment on, and up to another. */
export interface Span {
  readonly from?: string | undefined;
  readonly before?: string | undefined;
}

/** A date is the whole day in UTC, a time its millisecond. */
export const moment = documentedAs(
  z.string({ error: notDates }).transform((value, context) => {
    const span = spanOf(value);
    if (span === undefined) context.addIssue({ code: 'custom', message: notDates });
    return span ?? z.NEVER;
  }),
  dayOrInstant,
);

/** What a date or a time spans; undefined where it is neither. */
export function spanOf(value: string | number): Required<Span> | undefined {
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
