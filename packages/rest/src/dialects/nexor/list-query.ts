import type { VerbInput, VerbResult } from '@tagsmith/application';
import { limits } from '@tagsmith/core';
import { uuid } from '@tagsmith/schema';
import { z } from 'zod';
import { queryNumber } from '../../http/query-number.ts';
import { fromWholeLead } from './mappers.ts';

/** The query of `GET /leads`. */
export const leadListQuery = z.object({
  search: z.string().max(limits.textLength).optional(),
  /** Slugs; repeated, a lead must carry all of them. */
  tag: z
    .union([z.string().transform((slug) => [slug]), z.array(z.string())])
    .refine((slugs) => slugs.length <= limits.filterTags, {
      error: ({ input }) =>
        `must name at most ${limits.filterTags} tags, not ${Array.isArray(input) ? input.length : 1}`,
    })
    .optional(),
  campaign_id: uuid.optional(),
  page: queryNumber({ min: 0, max: limits.pageNumber }).default(0),
  limit: queryNumber({ min: 1, max: limits.publicPageSize }).default(50),
  // Nexor filters by it. Leads of every workflow would be the wrong answer to who asks for those of one.
  workflow_id: z.never({ error: 'is not supported by Tagsmith, which has no workflows' }).optional(),
});
type LeadListQuery = z.output<typeof leadListQuery>;

export function toPage({ search, tag, campaign_id, page, limit }: LeadListQuery): VerbInput<'lead.page'> {
  return { text: search, tags: { all: tag }, campaignId: campaign_id, page, limit };
}

export function fromPage({ items, total }: VerbResult<'lead.page'>, { page, limit }: LeadListQuery) {
  const has_more = (page + 1) * limit < total;
  return { success: true, leads: items.map(fromWholeLead), pagination: { page, limit, total, has_more } };
}
