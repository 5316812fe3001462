import type { LeadFilter } from '../port/leads.ts';
import { findCandidates } from './lead-candidates.ts';
import { type LeadFigures, readLeadFigures } from './lead-figures.ts';
import { everyLead, type MakeOrigin } from './lead-origin.ts';
import type { LeadTable } from './lead-table.ts';
import { sampleText, type TextSample } from './lead-text-sample.ts';

/** A way to find the leads that a filter lets through. */
export interface LeadSearch {
  readonly makeOrigin: MakeOrigin;
  /** What is asked of each lead that comes from there. */
  readonly filter: LeadFilter;
  /** About how many are asked. */
  readonly count: number;
  readonly figures: LeadFigures;
}

/** What is known of the leads that a filter lets through, and the ways to find them. */
export interface LeadSearches {
  readonly figures: LeadFigures;
  readonly sample: TextSample | undefined;
  /** Among candidates, if one part of the filter leaves no more than `most`. */
  amongCandidates(most: number): Promise<LeadSearch | undefined>;
  /** Among all leads. */
  amongAll(joins: { readonly revisions: boolean }): LeadSearch;
}

export async function prepareSearches(
  { session, accountKey, limits }: LeadTable,
  filter: LeadFilter,
): Promise<LeadSearches> {
  const figures = await readLeadFigures(session, accountKey, filter);
  const { leads } = figures;
  // Of few leads each is asked sooner.
  const sample =
    filter.text === undefined || leads <= limits.asked.forMore
      ? undefined
      : await sampleText(session, accountKey, { text: filter.text, leads });
  return {
    figures,
    sample,
    amongCandidates: async (most) => {
      const found = await findCandidates(session, accountKey, { filter, figures, sample, most });
      return found && { makeOrigin: found.makeOrigin, filter: found.rest, count: found.size, figures };
    },
    amongAll: ({ revisions }) => ({
      makeOrigin: () => everyLead(revisions || filter.updated !== undefined),
      filter,
      count: leads,
      figures,
    }),
  };
}
