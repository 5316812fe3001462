import type { LeadFilter } from '../port/leads.ts';
import { rowKey } from '../port/stored.ts';
import { onlyTag } from '../records/lead-requirements.ts';
import { boundValues } from './bound-values.ts';
import { countAllLeads } from './lead-figures.ts';
import { asksNothing, filterOf, whereSql } from './lead-filter.ts';
import { prepareSearches } from './lead-search.ts';
import type { LeadTable } from './lead-table.ts';
import { statement, unnamed } from './statement.ts';

interface CountRow {
  readonly count: number;
}

const selectUses = statement<CountRow>('SELECT leads AS count FROM tag_use WHERE account_id = $1 AND tag_id = $2');

/** Counts what a filter lets through; all leads, and those of one tag, are counted already. */
export async function countLeads(table: LeadTable, query: LeadFilter): Promise<number> {
  const { session, accountKey, limits } = table;
  const filter = filterOf(query);
  if (asksNothing(filter)) return countAllLeads(session, accountKey);
  const tag = onlyTag(filter);
  if (tag !== undefined) return (await session.row(selectUses, [accountKey, tag[rowKey]]))?.count ?? 0;
  const searches = await prepareSearches(table, filter);
  const candidates = await searches.amongCandidates(limits.most(searches.figures.leads));
  const { makeOrigin, ...search } = candidates ?? searches.amongAll({ revisions: false });
  const { all, bind } = boundValues(accountKey);
  const origin = makeOrigin(bind);
  const sql = `SELECT count(*) AS count FROM ${origin.from} ${whereSql(search, { origin, bind })}`;
  return (await session.row(unnamed<CountRow>(sql), all))?.count ?? 0;
}
