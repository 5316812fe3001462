import type { LeadFilter } from '../port/leads.ts';
import { rowKey } from '../port/stored.ts';
import type { StoredTag } from '../port/tags.ts';
import type { Bind } from './bound-values.ts';
import type { LeadFigures } from './lead-figures.ts';

/** Uses of a tag that are put into a set in the time that one lead is looked up in the list of a tag. */
const usesPerLookup = 6;

export interface AskedLeads {
  /** SQL of a lead's key. */
  readonly id: string;
  /** About how many leads are asked. */
  readonly count: number;
  readonly figures: LeadFigures;
  readonly bind: Bind;
}

/**
 * What a filter asks of tags, as SQL. Few leads are looked up in the lists of the tags; many are compared with a set of all
 * that carry one.
 */
export function conditionsOfTags(filter: LeadFilter, { id, count, figures, bind }: AskedLeads): readonly string[] {
  const { allTags = [], anyTags, noTags = [] } = filter;
  const isWorthASet = (tags: readonly StoredTag[], asked: number): boolean =>
    tags.reduce((sum, tag) => sum + figures.usesOf(tag), 0) < asked * tags.length * usesPerLookup;
  const carries = (tags: readonly StoredTag[], asked: number): string =>
    isWorthASet(tags, asked) ? isInSet(id, tags, bind) : isInLists(id, [tags], bind);
  const found: string[] = [];
  const lookedUp: (readonly StoredTag[])[] = [];
  let asked = count;
  for (const tag of [...allTags].sort((a, b) => figures.usesOf(a) - figures.usesOf(b))) {
    if (isWorthASet([tag], asked)) found.push(isInSet(id, [tag], bind));
    else lookedUp.push([tag]);
    asked *= Math.min(1, figures.usesOf(tag) / Math.max(1, figures.leads));
  }
  if (lookedUp.length > 0) found.push(isInLists(id, lookedUp, bind));
  if (anyTags !== undefined) found.push(carries(anyTags, asked));
  if (noTags.length > 0) found.push(`NOT ${carries(noTags, asked)}`);
  return found;
}

/** The leads that carry at least one of the tags, as the end of a query. */
export function carriersOf(tags: readonly StoredTag[], bind: Bind): string {
  const [key, ...others] = tags.map((tag) => tag[rowKey]);
  // One tag is compared for itself: the leads that it has are in the order of the index then.
  const isOneOf =
    key !== undefined && others.length === 0 ? `= ${bind(key)}` : `= ANY(${bind(tags.map((tag) => tag[rowKey]))})`;
  return `lead_tag WHERE lead_tag.account_id = $1 AND lead_tag.tag_id ${isOneOf}`;
}

/**
 * In each of the lists, the next of which is only looked into for a lead that is in the one before. The OFFSET keeps it a
 * look-up: as a join the planner may begin it with a list.
 */
function isInLists(id: string, [tags, ...others]: readonly (readonly StoredTag[])[], bind: Bind): string {
  if (tags === undefined) return 'TRUE';
  const isInOthers = others.length === 0 ? '' : ` AND ${isInLists(id, others, bind)}`;
  return `EXISTS (SELECT 1 FROM ${carriersOf(tags, bind)} AND lead_tag.lead_id = ${id}${isInOthers} OFFSET 0)`;
}

/**
 * By an array, whose length the planner doesn't guess at: a list that it takes for too long for a set would be gone through
 * for each lead. IS TRUE keeps it from being made a join.
 */
function isInSet(id: string, tags: readonly StoredTag[], bind: Bind): string {
  return `(${id} IN (SELECT unnest(ARRAY(SELECT lead_tag.lead_id FROM ${carriersOf(tags, bind)})))) IS TRUE`;
}
