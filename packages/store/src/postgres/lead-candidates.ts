import type { LeadFilter, TimeRange } from '../port/leads.ts';
import type { StoredTag } from '../port/tags.ts';
import { requiredContact, requiredTags } from '../records/lead-requirements.ts';
import { type Bind, boundValues } from './bound-values.ts';
import type { LeadFigures } from './lead-figures.ts';
import { isOfCampaign, isOfSource } from './lead-filter.ts';
import { leadsIn, leadsWhere, type MakeOrigin } from './lead-origin.ts';
import { carriersOf } from './lead-tag-conditions.ts';
import type { TextSample } from './lead-text-sample.ts';
import { isIn } from './lead-time-range.ts';
import type { Session } from './session.ts';
import { unnamed } from './statement.ts';

/** Leads among which are all that a filter lets through. */
export interface Candidates {
  /** How many there are, about. */
  readonly size: number;
  /** What of the filter is still to be asked of them. */
  readonly rest: LeadFilter;
  readonly makeOrigin: MakeOrigin;
}

export interface AskedFilter {
  readonly filter: LeadFilter;
  readonly figures: LeadFigures;
  /** Of the filter's text, if it has one. */
  readonly sample: TextSample | undefined;
  /** More candidates than this are of no use. */
  readonly most: number;
}

/** So few that no other part is worth being counted. */
const fewest = 100;

/** The fewest candidates that one part of a filter leaves, if they are no more than `most`. */
export async function findCandidates(
  session: Session,
  accountKey: number,
  asked: AskedFilter,
): Promise<Candidates | undefined> {
  const known = smallestOf(knownParts(asked));
  if (known !== undefined && known.size <= Math.min(fewest, asked.most)) return known;
  const counted = await Promise.all(
    countedParts(asked.filter).map(async (part) => ({
      ...part,
      size: await countSome(session, accountKey, part, asked.most),
    })),
  );
  const smallest = smallestOf(known === undefined ? counted : [known, ...counted]);
  return smallest !== undefined && smallest.size <= asked.most ? smallest : undefined;
}

function smallestOf(candidates: readonly Candidates[]): Candidates | undefined {
  return candidates.toSorted((a, b) => a.size - b.size)[0];
}

/** Parts of which it is known already how many leads pass. */
function knownParts({ filter, figures, sample }: AskedFilter): readonly Candidates[] {
  const { allTags = [], anyTags } = filter;
  const found: Candidates[] = [];
  for (const tag of allTags) {
    const rest = { ...filter, allTags: allTags.filter((other) => other !== tag) };
    found.push({ size: figures.usesOf(tag), rest, makeOrigin: (bind) => leadsIn(carrying([tag], bind)) });
  }
  for (const tag of requiredTags(filter.where)) {
    found.push({ size: figures.usesOf(tag), rest: filter, makeOrigin: (bind) => leadsIn(carrying([tag], bind)) });
  }
  if (anyTags !== undefined) {
    const size = anyTags.reduce((sum, tag) => sum + figures.usesOf(tag), 0);
    const rest = { ...filter, anyTags: undefined };
    found.push({ size, rest, makeOrigin: (bind) => leadsIn(carrying(anyTags, bind)) });
  }
  const contact = requiredContact(filter.where);
  if (contact !== undefined) {
    const makeOrigin = (bind: Bind) => leadsWhere(`lead.${contact.column} = ${bind(contact.value)}`);
    found.push({ size: 1, rest: filter, makeOrigin });
  }
  if (sample !== undefined && sample.pieces.length > 0) {
    const makeOrigin = (bind: Bind) =>
      leadsWhere(sample.pieces.map((piece) => `lead.search_text LIKE ${bind(patternOf(piece))}`).join(' AND '));
    found.push({ size: sample.size, rest: filter, makeOrigin });
  }
  return found;
}

function patternOf(piece: string): string {
  return `%${piece.replaceAll(/[\\%_]/g, '\\$&')}%`;
}

/** Each lead once, and in the order of the keys, so that their rows are fetched in the order in which they lie. */
function carrying(tags: readonly StoredTag[], bind: Bind): string {
  const list = `lead_tag.lead_id AS id FROM ${carriersOf(tags, bind)}`;
  return tags.length === 1 ? `SELECT ${list}` : `SELECT DISTINCT ${list} ORDER BY lead_tag.lead_id`;
}

interface CountedPart extends Omit<Candidates, 'size'> {
  /** What is counted. */
  from(bind: Bind): string;
}

/** Parts of which an index has to be asked how many leads pass. */
function countedParts(filter: LeadFilter): readonly CountedPart[] {
  const { campaign, source, created, updated } = filter;
  const found: CountedPart[] = [];
  const addRows = (rest: LeadFilter, condition: (bind: Bind) => string) => {
    const makeOrigin = (bind: Bind) => leadsWhere(condition(bind));
    found.push({ rest, makeOrigin, from: (bind) => makeOrigin(bind).from });
  };
  // Those without a campaign have no index: most leads are.
  if (campaign) addRows({ ...filter, campaign: undefined }, (bind) => isOfCampaign(campaign, bind));
  if (source !== undefined) addRows({ ...filter, source: undefined }, (bind) => isOfSource(source, bind));
  if (created !== undefined) {
    addRows({ ...filter, created: undefined }, (bind) => isIn('lead.created_at', created, bind));
  }
  if (updated !== undefined) {
    const keys = (bind: Bind) => changedIn(updated, bind);
    const rest = { ...filter, updated: undefined };
    found.push({ rest, makeOrigin: (bind) => leadsIn(keys(bind)), from: (bind) => `(${keys(bind)}) AS changed` });
  }
  return found;
}

function changedIn(range: TimeRange, bind: Bind): string {
  return `SELECT lead_revision.lead_id AS id FROM lead_revision WHERE lead_revision.account_id = $1
    AND lead_revision.is_live AND ${isIn('lead_revision.updated_at', range, bind)}`;
}

/** How many there are, or that there are more than `most`. */
async function countSome(session: Session, accountKey: number, part: CountedPart, most: number): Promise<number> {
  const { all, bind } = boundValues(accountKey);
  const text = `SELECT count(*) AS count FROM (SELECT 1 FROM ${part.from(bind)} LIMIT ${bind(most + 1)}) AS counted`;
  return (await session.row(unnamed<{ readonly count: number }>(text), all))?.count ?? 0;
}
