import type { Database } from 'better-sqlite3';
import { prepare } from './prepare.ts';

/** What decides how leads are looked for. */
export interface LeadListLimits {
  /** Up to this many candidates are fetched and sorted before anything else is tried. */
  readonly few: number;
  /** Up to this many candidates are fetched rather than all leads walked. */
  most(): number;
  /** About how many leads there are, of all accounts. */
  leads(): number;
  /** Leads that a walk for a page asks before it is given up for candidates: for their tags, or for more. */
  readonly asked: Readonly<Record<'askedForTags' | 'askedForMore', number>>;
}

/**
 * Each of the figures is some 5 to 10 ms. Fetching a candidate costs as much as asking ten leads for their tags, or one for
 * more. Leads are counted as their highest key, which is near enough.
 */
export function bindLeadListLimits(db: Database): LeadListLimits {
  const few = 2_000;
  const selectHighest = prepare<[], number>(db, 'SELECT coalesce(max(id), 0) FROM lead').pluck();
  const leads = () => selectHighest.get() ?? 0;
  return {
    few,
    most: () => Math.max(few, leads() / 10),
    leads,
    asked: { askedForTags: 20_000, askedForMore: 10_000 },
  };
}
