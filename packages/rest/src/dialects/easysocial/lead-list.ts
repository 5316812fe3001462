import type { VerbInput, VerbResult } from '@tagsmith/application';
import { limits } from '@tagsmith/core';
import { z } from 'zod';
import { queryNumber } from '../../http/query-number.ts';
import { envelope } from './envelope.ts';
import { fromLead } from './lead-payload.ts';

/** The query of `GET /leads`. */
export const leadListQuery = z.object({
  limit: queryNumber({ min: 1, max: limits.publicPageSize }).default(50),
  cursor: z.string().optional(),
  /** What is written in digits is a tag's id, anything else its slug. */
  tag: z
    .string()
    .transform((tag) => (/^\d{1,15}$/.test(tag) ? { number: Number(tag) } : tag))
    .optional(),
});

export function toList({ limit, cursor, tag }: z.output<typeof leadListQuery>): VerbInput<'lead.list'> {
  return { limit, cursor, tags: tag === undefined ? undefined : { all: [tag] } };
}

export function fromList({ items, nextCursor }: VerbResult<'lead.list'>) {
  return envelope(200, 'Successfully fetched leads.', {
    payload: { leads: items.map(fromLead), next_cursor: nextCursor },
  });
}
