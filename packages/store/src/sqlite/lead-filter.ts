import { foldText } from '@tagsmith/core';
import type { Database } from 'better-sqlite3';
import type { LeadFilter } from '../port/leads.ts';
import { rowKey, type Stored } from '../port/stored.ts';
import { bindFindCandidates, type Candidates, type FoundCandidates } from './lead-candidates.ts';
import { compileCondition, conditionFunctions } from './lead-condition.ts';
import type { LeadListLimits } from './lead-list-limits.ts';
import { isIn, rangeParameters } from './lead-time-range.ts';
import type { SearchIndex } from './search-index.ts';

/** The part of a statement that a filter makes: where leads come from, which of them pass, and its parameters. */
export interface FilteredLeads extends Pick<FoundCandidates, 'share'> {
  readonly from: string;
  readonly where: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /**
   * Whether candidates are fetched, or the index is walked, where all leads pass, or each is asked for its tags, which needs
   * no look at its row, or for more.
   */
  readonly how: 'fetched' | 'walked' | 'askedForTags' | 'askedForMore';
}

/** How leads are looked for. */
export interface LeadSearch {
  /** The index to walk. */
  readonly index: string;
  /** Up to this many candidates are fetched by key instead; beyond, the index is walked and each lead is asked. */
  readonly mostFetched: number;
  /** A walk is over with so many leads that pass; left out where it goes through all. */
  readonly rows?: number;
  /** A walk that asks every lead has use for what a walk that ends soon would only wait for: the set of tagged leads. */
  readonly asksAll?: boolean;
}

/** Turns a filter into SQL. */
export function bindLeadFilter(
  db: Database,
  searchIndex: Pick<SearchIndex, 'isInStep'>,
  { leads }: Pick<LeadListLimits, 'leads'>,
) {
  const findCandidates = bindFindCandidates(db, leads);
  for (const [name, run] of Object.entries(conditionFunctions)) db.function(name, { deterministic: true }, run);

  return (accountKey: number, filter: LeadFilter, { index, mostFetched, rows, asksAll }: LeadSearch): FilteredLeads => {
    const text = filter.text === undefined ? undefined : foldText(filter.text);
    const where = filter.where === undefined ? undefined : compileCondition(filter.where);
    const asked = { ...filter, text: searchIndex.isInStep ? text : undefined };
    const { candidates, share } = findCandidates(accountKey, asked, { most: mostFetched, rows });
    const open = candidates?.proves === undefined ? filter : { ...filter, [candidates.proves]: undefined };
    const ofTags = conditionsOfTags(open, asksAll && candidates === undefined ? isInSet : isInList);
    const others = [...conditions(filter), ...(where === undefined ? [] : [where.sql])];
    const walk = others.length > 0 ? 'askedForMore' : ofTags.length > 0 ? 'askedForTags' : 'walked';
    return {
      share,
      how: candidates === undefined ? walk : 'fetched',
      from: candidates === undefined ? `lead INDEXED BY ${index}` : fetching(candidates),
      where: ['lead.account_id = @accountKey', 'lead.deleted_at IS NULL', ...ofTags, ...others].join(' AND '),
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

function fetching({ sql }: Candidates): string {
  return `(${sql}) AS candidate CROSS JOIN lead ON lead.id = candidate.id`;
}

function keysOf(records: readonly Stored<unknown>[] | undefined): string {
  return JSON.stringify((records ?? []).map((record) => record[rowKey]));
}

/** Looks a lead up in the list of a tag. Whoever looks up many does so in a part of that list that stays in the cache. */
function isInList(which: string): string {
  return `EXISTS (SELECT 1 FROM lead_tag
    WHERE lead_tag.tag_id ${which} AND lead_tag.lead_id = lead.id)`;
}

function isInSet(which: string): string {
  return `lead.id IN (SELECT lead_id FROM lead_tag WHERE tag_id ${which})`;
}

function conditionsOfTags(filter: LeadFilter, carries: (which: string) => string): readonly string[] {
  const found = (filter.allTags ?? []).map((_, index) => carries(`= @all${index}`));
  if (filter.anyTags !== undefined) found.push(carries('IN (SELECT value FROM json_each(@anyTags))'));
  if (filter.noTags !== undefined) found.push(`NOT ${carries('IN (SELECT value FROM json_each(@noTags))')}`);
  return found;
}

function conditions(filter: LeadFilter): readonly string[] {
  const found: string[] = [];
  if (filter.campaign === null) found.push('lead.campaign_id IS NULL');
  else if (filter.campaign !== undefined) found.push('lead.campaign_id = @campaignKey');
  if (filter.source !== undefined) found.push('lead.source IS @source');
  if (filter.created !== undefined) found.push(isIn('created'));
  if (filter.updated !== undefined) found.push(isIn('updated'));
  if (filter.text !== undefined) found.push('instr(lead.search_text, @text) > 0');
  return found;
}
