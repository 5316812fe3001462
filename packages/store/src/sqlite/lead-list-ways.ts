import type { LeadListLimits } from './lead-list-limits.ts';

/** Limits for tests by which a few hundred leads are listed in each of the ways that millions are. */
export const leadListWays: Readonly<Record<string, LeadListLimits>> = {
  fetched: { few: 1_000, most: () => 1_000, asked: { askedForTags: 1_000, askedForMore: 1_000 } },
  'walked to their end': { few: -1, most: () => -1, asked: { askedForTags: 1_000, askedForMore: 1_000 } },
  'walked, and given up for candidates': { few: -1, most: () => 1_000, asked: { askedForTags: 9, askedForMore: 5 } },
  'walked, given up and walked on': { few: -1, most: () => 50, asked: { askedForTags: 20, askedForMore: 20 } },
};
