import type { VerbInput, VerbResult } from '@tagsmith/application';
import { limits } from '@tagsmith/core';
import { uuid } from '@tagsmith/schema';
import { z } from 'zod';
import { queryNumber } from '../../http/query-number.ts';
import { documentedAs } from '../../openapi/documented-as.ts';
import { fromWholeLead, ok } from './mappers.ts';

/** The query of `GET /leads`. */
export const leadListQuery = z.object({
  search: z
    .string()
    .max(limits.textLength)
    .optional()
    .meta({ description: 'A part of the name, email, phone or company.', examples: ['jane'] }),
  tag: documentedAs(
    z.union([z.string().transform((slug) => [slug]), z.array(z.string())]).refine(isShort, {
      error: ({ input }) =>
        `must name at most ${limits.filterTags} tags, not ${Array.isArray(input) ? input.length : 1}`,
    }),
    z
      .array(z.string())
      .max(limits.filterTags)
      .meta({ description: 'Slugs; repeated, a lead must carry all of them.', examples: [['vip']] }),
  ).optional(),
  campaign_id: uuid.optional(),
  page: queryNumber({ min: 0, max: limits.pageNumber }).default(0).meta({ description: 'From 0.' }),
  limit: queryNumber({ min: 1, max: limits.publicPageSize }).default(50),
  // Nexor filters by it. Leads of every workflow would be the wrong answer to who asks for those of one.
  workflow_id: z
    .never({ error: 'is not supported by Tagsmith, which has no workflows' })
    .optional()
    .meta({ description: 'Refused: Tagsmith has no workflows.', deprecated: true }),
});
type LeadListQuery = z.output<typeof leadListQuery>;

/** Which page was asked for. */
type PlaceOfPage = Pick<LeadListQuery, 'page' | 'limit'>;

function isShort({ length }: readonly string[]): boolean {
  return length <= limits.filterTags;
}

export function toPage({ search, tag, campaign_id, page, limit }: LeadListQuery): VerbInput<'lead.page'> {
  return { text: search, tags: { all: tag }, campaignId: campaign_id, page, limit };
}

export function fromPage({ items, total }: VerbResult<'lead.page'>, { page, limit }: PlaceOfPage) {
  const has_more = (page + 1) * limit < total;
  return { ...ok, leads: items.map(fromWholeLead), pagination: { page, limit, total, has_more } };
}
