import { foldText } from '@tagsmith/core';
import type { Database } from 'better-sqlite3';
import type { LeadListQuery, LeadReads, LeadSort } from '../port/leads.ts';
import { rowKey, type Stored } from '../port/stored.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { keysetPage } from './keyset-page.ts';
import { bindFindCandidates, type Candidates } from './lead-candidates.ts';
import { joinCampaign, type LeadRow, leadColumns, toLead } from './lead-rows.ts';
import { bindTagsOfLeads } from './lead-tags.ts';
import type { SearchIndex } from './search-index.ts';
import { StatementCache } from './statement-cache.ts';

const sortColumns = { created: 'created_at', updated: 'updated_at', name: 'sort_name' } as const satisfies Record<
  LeadSort,
  keyof LeadRow
>;

/**
 * Lists leads in one of two ways. When a filter leaves few candidates, they are fetched by key and sorted. Otherwise the
 * index of the order is walked and the filters are asked of each lead, which ends early because many leads pass.
 */
export function bindListLeads(
  db: Database,
  searchIndex: Pick<SearchIndex, 'isInStep'>,
): (accountKey: number) => LeadReads['list'] {
  const statements = new StatementCache<LeadRow>(db);
  const findCandidates = bindFindCandidates(db);
  const tagsOfLeads = bindTagsOfLeads(db);

  return (accountKey) => async (query) => {
    const text = query.text === undefined ? undefined : foldText(query.text);
    const candidates = findCandidates({ ...query, text: searchIndex.isInStep ? text : undefined });
    const rows = statements.get(pageSql(query, candidates)).all({
      accountKey,
      ...candidates?.parameters,
      ...placeParameters(query),
      ...Object.fromEntries((query.allTags ?? []).map((tag, index) => [`all${index}`, tag[rowKey]])),
      anyTags: keysOf(query.anyTags),
      noTags: keysOf(query.noTags),
      campaignKey: query.campaign?.[rowKey],
      text,
      rows: query.limit + 1,
    });
    const tags = tagsOfLeads(rows.slice(0, query.limit).map(({ id }) => id));
    return keysetPage(rows, query.limit, {
      toItem: (row) => toLead(row, tags.get(row.id) ?? []),
      toCursor: (row) => encodeCursor(cursorName(query), [row[sortColumns[query.sort]], row.uid]),
    });
  };
}

function cursorName({ sort, direction }: LeadListQuery): string {
  return `lead.${sort}.${direction}`;
}

function placeParameters(query: LeadListQuery) {
  if (query.cursor === undefined) return {};
  const kind = query.sort === 'name' ? 'string' : 'number';
  const [place, placeId] = decodeCursor(cursorName(query), query.cursor, [kind, 'string']);
  return { place, placeId };
}

function keysOf(records: readonly Stored<unknown>[] | undefined): string {
  return JSON.stringify((records ?? []).map((record) => record[rowKey]));
}

function pageSql(query: LeadListQuery, candidates: Candidates | undefined): string {
  const column = `lead.${sortColumns[query.sort]}`;
  const [direction, beyond] = query.direction === 'asc' ? ['ASC', '>'] : ['DESC', '<'];
  const from =
    candidates === undefined
      ? `lead INDEXED BY lead_${query.sort}`
      : `(${candidates.sql}) AS candidate CROSS JOIN lead ON lead.id = candidate.id`;
  return `
    SELECT ${leadColumns} FROM ${from} ${joinCampaign}
    WHERE lead.account_id = @accountKey AND lead.deleted_at IS NULL
      ${conditions(query)
        .map((condition) => `AND ${condition}`)
        .join('\n      ')}
      ${query.cursor === undefined ? '' : `AND (${column}, lead.uid) ${beyond} (@place, @placeId)`}
    ORDER BY ${column} ${direction}, lead.uid ${direction} LIMIT @rows`;
}

function conditions(query: LeadListQuery): readonly string[] {
  const carries = (which: string) =>
    `EXISTS (SELECT 1 FROM lead_tag WHERE lead_tag.lead_id = lead.id AND lead_tag.tag_id ${which})`;
  const found = (query.allTags ?? []).map((_, index) => carries(`= @all${index}`));
  if (query.anyTags !== undefined) found.push(carries('IN (SELECT value FROM json_each(@anyTags))'));
  if (query.noTags !== undefined) found.push(`NOT ${carries('IN (SELECT value FROM json_each(@noTags))')}`);
  if (query.campaign === null) found.push('lead.campaign_id IS NULL');
  else if (query.campaign !== undefined) found.push('lead.campaign_id = @campaignKey');
  if (query.text !== undefined) found.push('instr(lead.search_text, @text) > 0');
  return found;
}
