import type { Database } from 'better-sqlite3';
import type { LeadListQuery, LeadReads, LeadSort, StoredLead } from '../port/leads.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { keysetPage } from './keyset-page.ts';
import { bindLeadFilter, type FilteredLeads } from './lead-filter.ts';
import { joinCampaign, type LeadRow, leadColumns, sortNameOf, toLead } from './lead-rows.ts';
import { bindTagsOfLeads } from './lead-tags.ts';
import type { SearchIndex } from './search-index.ts';
import { StatementCache } from './statement-cache.ts';

const sortColumns = { created: 'created_at', updated: 'updated_at', name: 'sort_name' } as const satisfies Record<
  LeadSort,
  keyof LeadRow
>;

/**
 * Lists leads in one of two ways. When the filter leaves few candidates, they are sorted. Otherwise the index of the
 * order is walked, which ends early because many leads pass.
 */
export function bindListLeads(
  db: Database,
  searchIndex: Pick<SearchIndex, 'isInStep'>,
): (accountKey: number) => Pick<LeadReads, 'list' | 'count'> {
  const pages = new StatementCache<LeadRow>(db);
  const counts = new StatementCache<{ readonly count: number }>(db);
  const filtered = bindLeadFilter(db, searchIndex);
  const tagsOfLeads = bindTagsOfLeads(db);

  return (accountKey) => ({
    list: async (query) => {
      const leads = filtered(accountKey, query, query.sort);
      const place = { ...placeParameters(query), rows: query.limit + 1, offset: query.offset ?? 0 };
      const rows = pages.get(pageSql(query, leads)).all({ ...leads.parameters, ...place });
      const tags = tagsOfLeads(rows.slice(0, query.limit).map(({ id }) => id));
      return keysetPage(rows, query.limit, {
        toItem: (row) => toLead(row, tags.get(row.id) ?? []),
        toCursor: (row) => encodeCursor(cursorName(query), [row[sortColumns[query.sort]], row.uid]),
      });
    },
    count: async (filter) => {
      const { from, where, parameters } = filtered(accountKey, filter, 'created');
      return counts.get(`SELECT count(*) AS count FROM ${from} WHERE ${where}`).get(parameters)?.count ?? 0;
    },
  });
}

function cursorName({ sort, direction }: LeadListQuery): string {
  return `lead.${sort}.${direction}`;
}

function placeParameters(query: LeadListQuery) {
  if (query.after !== undefined) return { place: placeOf(query.after, query.sort), placeId: query.after.id };
  if (query.cursor === undefined) return {};
  const kind = query.sort === 'name' ? 'string' : 'number';
  const [place, placeId] = decodeCursor(cursorName(query), query.cursor, [kind, 'string']);
  return { place, placeId };
}

function placeOf(lead: StoredLead, sort: LeadSort): string | number {
  if (sort === 'name') return sortNameOf(lead);
  return Date.parse(sort === 'created' ? lead.createdAt : lead.updatedAt);
}

function pageSql(query: LeadListQuery, { from, where }: FilteredLeads): string {
  const column = `lead.${sortColumns[query.sort]}`;
  const [direction, beyond] = query.direction === 'asc' ? ['ASC', '>'] : ['DESC', '<'];
  return `
    SELECT ${leadColumns} FROM ${from} ${joinCampaign}
    WHERE ${where} ${query.cursor === undefined && query.after === undefined ? '' : `AND (${column}, lead.uid) ${beyond} (@place, @placeId)`}
    ORDER BY ${column} ${direction}, lead.uid ${direction} LIMIT @rows OFFSET @offset`;
}
