import type { TimeRange } from '../port/leads.ts';

/** When a lead was made, or last changed. Each has an index. */
export type LeadTime = 'created' | 'updated';

export const leadTimes: readonly LeadTime[] = ['created', 'updated'];

/** That a lead's time is in the range, as SQL with the parameters below. */
export function isIn(time: LeadTime): string {
  return `lead.${time}_at >= @${time}From AND lead.${time}_at < @${time}Before`;
}

/** An end that is open lies beyond all times, so that there is one statement for all ranges. */
export function rangeParameters(time: LeadTime, range: TimeRange | undefined): Readonly<Record<string, number>> {
  if (range === undefined) return {};
  const { from = Number.MIN_SAFE_INTEGER, before = Number.MAX_SAFE_INTEGER } = range;
  return { [`${time}From`]: from, [`${time}Before`]: before };
}
