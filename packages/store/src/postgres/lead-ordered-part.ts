import type { LeadFilter, LeadSort } from '../port/leads.ts';
import type { Bind } from './bound-values.ts';
import { isOfCampaign, isOfSource } from './lead-filter.ts';
import { isIn } from './lead-time-range.ts';

/** A filter in two parts. */
interface PartedFilter {
  /** What an index has in the order of the list, as SQL: of the leads that are walked there all pass. */
  inOrder(bind: Bind): readonly string[];
  /** What each of them is to be asked. */
  readonly rest: LeadFilter;
}

/** Parts a filter by what there is an index for in an order. Those of campaigns and sources are in the order of creation. */
export function partByOrder({ campaign, source, created, updated, ...rest }: LeadFilter, sort: LeadSort): PartedFilter {
  if (sort === 'updated') {
    const inOrder = (bind: Bind) => (updated === undefined ? [] : [isIn('lead_revision.updated_at', updated, bind)]);
    return { inOrder, rest: { ...rest, campaign, source, created } };
  }
  if (sort !== 'created') return { inOrder: () => [], rest: { ...rest, campaign, source, created, updated } };
  const ofTime = (bind: Bind) => (created === undefined ? [] : [isIn('lead.created_at', created, bind)]);
  // No index has both.
  if (campaign) {
    const inOrder = (bind: Bind) => [isOfCampaign(campaign, bind), ...ofTime(bind)];
    return { inOrder, rest: { ...rest, source, updated } };
  }
  if (typeof source === 'string') {
    const inOrder = (bind: Bind) => [isOfSource(source, bind), ...ofTime(bind)];
    return { inOrder, rest: { ...rest, campaign, updated } };
  }
  return { inOrder: ofTime, rest: { ...rest, campaign, source, updated } };
}
