import { foldText } from '@tagsmith/core';
import type { LeadFilter } from '../port/leads.ts';
import { rowKey } from '../port/stored.ts';
import type { Bind } from './bound-values.ts';
import { conditionSql } from './lead-condition.ts';
import type { LeadOrigin } from './lead-origin.ts';
import type { LeadSearch } from './lead-search.ts';
import { conditionsOfTags } from './lead-tag-conditions.ts';
import { isIn } from './lead-time-range.ts';

interface Asking {
  readonly origin: LeadOrigin;
  readonly bind: Bind;
  /** What must hold beside. */
  readonly behind?: readonly string[];
}

/** Which of the leads that come from an origin a search lets through, as a WHERE clause. */
export function whereSql(
  { filter, count, figures }: Omit<LeadSearch, 'makeOrigin'>,
  { origin, bind, behind = [] }: Asking,
): string {
  const ofTags = conditionsOfTags(filter, { id: origin.id, count, figures, bind });
  const all = [...origin.where, ...behind, ...ofTags, ...conditionsOfRow(filter, { origin, bind })];
  return all.length === 0 ? '' : `WHERE ${all.join(' AND ')}`;
}

/** The filter of a query that says more. */
export function filterOf(query: LeadFilter): LeadFilter {
  const { allTags, anyTags, noTags, campaign, source, created, updated, text, where } = query;
  return { allTags, anyTags, noTags, campaign, source, created, updated, text, where };
}

/** Whether a filter asks for more of a lead than its tags. */
export function asksRow({ campaign, source, created, updated, text, where }: LeadFilter): boolean {
  return [campaign, source, created, updated, text, where].some((part) => part !== undefined);
}

/** Whether a filter lets every lead through, for all that can be seen of it. */
export function asksNothing(filter: LeadFilter): boolean {
  const { allTags = [], anyTags, noTags = [] } = filter;
  return allTags.length === 0 && anyTags === undefined && noTags.length === 0 && !asksRow(filter);
}

function conditionsOfRow(
  filter: LeadFilter,
  { origin, bind }: { readonly origin: LeadOrigin; readonly bind: Bind },
): readonly string[] {
  const found: string[] = [];
  if (filter.campaign !== undefined) found.push(isOfCampaign(filter.campaign, bind));
  if (filter.source !== undefined) found.push(isOfSource(filter.source, bind));
  if (filter.created !== undefined) found.push(isIn('lead.created_at', filter.created, bind));
  if (filter.updated !== undefined) found.push(isIn(origin.updatedAt, filter.updated, bind));
  if (filter.text !== undefined) found.push(`strpos(lead.search_text, ${bind(foldText(filter.text))}) > 0`);
  if (filter.where !== undefined) found.push(conditionSql(filter.where, { origin, bind }));
  return found;
}

export function isOfCampaign(campaign: NonNullable<LeadFilter['campaign']> | null, bind: Bind): string {
  return campaign === null ? 'lead.campaign_id IS NULL' : `lead.campaign_id = ${bind(campaign[rowKey])}`;
}

export function isOfSource(source: string | null, bind: Bind): string {
  return source === null ? 'lead.source IS NULL' : `lead.source = ${bind(source)}`;
}
