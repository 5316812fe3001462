import type { TimeRange } from '../port/leads.ts';
import type { Bind } from './bound-values.ts';

/** That a time is in the range, as SQL. */
export function isIn(time: string, { from, before }: TimeRange, bind: Bind): string {
  const bounds = [
    ...(from === undefined ? [] : [`${time} >= ${bind(from)}`]),
    ...(before === undefined ? [] : [`${time} < ${bind(before)}`]),
  ];
  return bounds.length === 0 ? 'TRUE' : `(${bounds.join(' AND ')})`;
}
