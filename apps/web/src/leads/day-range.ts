/** Days of the reader's calendar as ISO dates, both of them in; one may be missing. */
export interface DayRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** `2026-01-01..2026-01-31`, `2026-01-01..` or `..2026-01-31`; undefined when neither end is a day. */
export function writeDayRange({ from, to }: DayRange): string | undefined {
  return from === undefined && to === undefined ? undefined : `${from ?? ''}..${to ?? ''}`;
}

/** Takes an address as people may have edited it: an end that is no day is passed over. */
export function readDayRange(written: unknown): DayRange {
  const [from, to] = typeof written === 'string' ? written.split('..') : [];
  return { from: readDay(from), to: readDay(to) };
}

/** The same as points in time, `before` no longer in: days begin at midnight where the reader is. */
export function instantsOf({ from, to }: DayRange): { readonly from?: string; readonly before?: string } {
  return {
    ...(from === undefined ? {} : { from: midnightOf(from, 0).toISOString() }),
    ...(to === undefined ? {} : { before: midnightOf(to, 1).toISOString() }),
  };
}

/** The last so many days, today among them, and those to come. */
export function lastDays(count: number, now = new Date()): DayRange {
  return { from: dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - count + 1)) };
}

export function midnightOf(day: string, daysLater = 0): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // By the calendar: where clocks change, a day has not 24 hours.
  return new Date(year, month - 1, date + daysLater);
}

function readDay(written: string | undefined): string | undefined {
  if (written === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(written)) return undefined;
  return dayOf(midnightOf(written)) === written ? written : undefined;
}

function dayOf(date: Date): string {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(String);
  return [year?.padStart(4, '0'), month?.padStart(2, '0'), day?.padStart(2, '0')].join('-');
}
