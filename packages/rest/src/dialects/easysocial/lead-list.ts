import type { VerbInput, VerbResult } from '@tagsmith/application';
import { limits } from '@tagsmith/core';
import { z } from 'zod';
import { queryNumber } from '../../http/query-number.ts';
import { done } from './envelope.ts';
import { fromLead } from './lead-payload.ts';

/** The query of `GET /leads`. */
export const leadListQuery = z.object({
  limit: queryNumber({ min: 1, max: limits.publicPageSize }).default(50),
  cursor: z.string().optional().meta({ description: 'The `next_cursor` of the page before.' }),
  tag: z
    .string()
    .transform((tag) => (/^[1-9]\d{0,14}$/.test(tag) ? { number: Number(tag) } : tag))
    .optional()
    .meta({ description: "A number is a tag's id, anything else its slug.", examples: ['101', 'vip'] }),
});

export function toList({ limit, cursor, tag }: z.output<typeof leadListQuery>): VerbInput<'lead.list'> {
  return { limit, cursor, tags: tag === undefined ? undefined : { all: [tag] } };
}

export function fromList({ items, nextCursor }: VerbResult<'lead.list'>) {
  return {
    ...done(200, 'Successfully fetched leads.'),
    payload: { leads: items.map(fromLead), next_cursor: nextCursor },
  };
}
