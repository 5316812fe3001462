import { foldText } from '@tagsmith/core';
import type { Database } from 'better-sqlite3';
import type { LeadFilter } from '../port/leads.ts';
import { rowKey, type Stored } from '../port/stored.ts';
import { bindFindCandidates } from './lead-candidates.ts';
import { compileCondition, conditionFunctions } from './lead-condition.ts';
import { isIn, rangeParameters } from './lead-time-range.ts';
import type { SearchIndex } from './search-index.ts';

/** The part of a statement that a filter makes: where leads come from, which of them pass, and its parameters. */
export interface FilteredLeads {
  readonly from: string;
  readonly where: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/**
 * Turns a filter into SQL, in one of two ways. When it leaves few candidates, they are fetched by key. Otherwise an index
 * is walked (`index` says which) and the filter is asked of each lead.
 */
export function bindLeadFilter(db: Database, searchIndex: Pick<SearchIndex, 'isInStep'>) {
  const findCandidates = bindFindCandidates(db);
  for (const [name, run] of Object.entries(conditionFunctions)) db.function(name, { deterministic: true }, run);

  return (accountKey: number, filter: LeadFilter, index: string): FilteredLeads => {
    const text = filter.text === undefined ? undefined : foldText(filter.text);
    const where = filter.where === undefined ? undefined : compileCondition(filter.where);
    const candidates = findCandidates(accountKey, { ...filter, text: searchIndex.isInStep ? text : undefined });
    return {
      from:
        candidates === undefined
          ? `lead INDEXED BY ${index}`
          : `(${candidates.sql}) AS candidate CROSS JOIN lead ON lead.id = candidate.id`,
      where: [
        'lead.account_id = @accountKey',
        'lead.deleted_at IS NULL',
        ...conditions(filter),
        ...(where === undefined ? [] : [where.sql]),
      ].join(' AND '),
      parameters: {
        accountKey,
        ...candidates?.parameters,
        ...where?.parameters,
        ...Object.fromEntries((filter.allTags ?? []).map((tag, index) => [`all${index}`, tag[rowKey]])),
        anyTags: keysOf(filter.anyTags),
        noTags: keysOf(filter.noTags),
        campaignKey: filter.campaign?.[rowKey],
        source: filter.source,
        ...rangeParameters('created', filter.created),
        ...rangeParameters('updated', filter.updated),
        text,
      },
    };
  };
}

function keysOf(records: readonly Stored<unknown>[] | undefined): string {
  return JSON.stringify((records ?? []).map((record) => record[rowKey]));
}

function conditions(filter: LeadFilter): readonly string[] {
  const carries = (which: string) =>
    `EXISTS (SELECT 1 FROM lead_tag WHERE lead_tag.lead_id = lead.id AND lead_tag.tag_id ${which})`;
  const found = (filter.allTags ?? []).map((_, index) => carries(`= @all${index}`));
  if (filter.anyTags !== undefined) found.push(carries('IN (SELECT value FROM json_each(@anyTags))'));
  if (filter.noTags !== undefined) found.push(`NOT ${carries('IN (SELECT value FROM json_each(@noTags))')}`);
  if (filter.campaign === null) found.push('lead.campaign_id IS NULL');
  else if (filter.campaign !== undefined) found.push('lead.campaign_id = @campaignKey');
  if (filter.source !== undefined) found.push('lead.source IS @source');
  if (filter.created !== undefined) found.push(isIn('created'));
  if (filter.updated !== undefined) found.push(isIn('updated'));
  if (filter.text !== undefined) found.push('instr(lead.search_text, @text) > 0');
  return found;
}
