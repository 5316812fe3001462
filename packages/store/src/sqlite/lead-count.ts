import type { Database } from 'better-sqlite3';
import type { LeadFilter, LeadReads } from '../port/leads.ts';
import { rowKey } from '../port/stored.ts';
import { onlyTag } from '../records/lead-requirements.ts';
import type { bindLeadFilter } from './lead-filter.ts';
import type { LeadListLimits } from './lead-list-limits.ts';
import { prepare } from './prepare.ts';
import { StatementCache } from './statement-cache.ts';

/** Counts what a filter lets through; the leads of one tag are counted already. */
export function bindCountLeads(
  db: Database,
  filtered: ReturnType<typeof bindLeadFilter>,
  limits: LeadListLimits,
): (accountKey: number) => LeadReads['count'] {
  const counts = new StatementCache<{ readonly count: number }>(db);
  const selectUses = prepare<[number], number>(db, 'SELECT leads FROM tag_use WHERE tag_id = ?').pluck();

  return (accountKey) => async (filter) => {
    const tag = onlyTag(filter);
    if (tag !== undefined) return selectUses.get(tag[rowKey]) ?? 0;
    const search = { index: indexToCount(filter), mostFetched: limits.most(), asksAll: true };
    const { from, where, parameters } = filtered(accountKey, filter, search);
    return counts.get(`SELECT count(*) AS count FROM ${from} WHERE ${where}`).get(parameters)?.count ?? 0;
  };
}

/** The index with the fewest leads that don't pass; in that of a source all pass, and the leads need no look-up. */
function indexToCount({ source, created, updated }: LeadFilter): string {
  if (source !== undefined) return 'lead_source';
  return created === undefined && updated !== undefined ? 'lead_updated' : 'lead_created';
}
