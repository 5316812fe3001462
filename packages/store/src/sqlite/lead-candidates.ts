import type { Database } from 'better-sqlite3';
import type { LeadFilter } from '../port/leads.ts';
import { rowKey } from '../port/stored.ts';
import type { StoredTag } from '../port/tags.ts';
import { requiredContact, requiredTags } from '../records/lead-requirements.ts';
import { isIn, type LeadTime, leadTimes, rangeParameters } from './lead-time-range.ts';
import { prepare } from './prepare.ts';
import { bindFindCarriers, carryingAll, carryingAny, lookupsForAll } from './tag-candidates.ts';
import { trigramsOf } from './trigrams.ts';

/** A query for the keys of all leads that can pass one of the filters. Its column is `id`. */
export interface Candidates {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** The part of the filter that all of them pass. */
  readonly proves?: 'allTags' | 'anyTags' | undefined;
}

/** How many candidates a filter leaves to be fetched, or that there are more than `most`. */
type Option = Candidates & { readonly size: number };

/** Leads that are looked up in the list of another tag in the time that one is fetched in. */
const lookupsPerFetch = 4;

export interface CandidateSearch {
  /** More candidates than this are not worth fetching. */
  readonly most: number;
  /** The walk that candidates would spare is over with so many leads that pass; left out where it goes through all. */
  readonly rows?: number | undefined;
}

export interface FoundCandidates {
  readonly candidates: Candidates | undefined;
  /** Which part of all leads carries the tags that they must carry, if tags have nothing to do with each other. */
  readonly share: number;
}

/**
 * Says which filter leaves the fewest leads, if that is `most` at most; it looks at as many rows of each. If none is known to,
 * it looks for leads that carry all of several tags, where a walk would ask more leads than that takes.
 */
export function bindFindCandidates(
  db: Database,
  leads: () => number,
): (accountKey: number, query: LeadFilter, search: CandidateSearch) => FoundCandidates {
  const findCarriers = bindFindCarriers(db);
  const selectUses = prepare<[number], number>(db, 'SELECT leads FROM tag_use WHERE tag_id = ?').pluck();
  const count = (from: string) =>
    prepare<[object], number>(db, `SELECT count(*) FROM (SELECT 1 ${from} LIMIT @most + 1)`).pluck();
  const inCampaign = 'FROM lead WHERE campaign_id = @campaignKey AND deleted_at IS NULL';
  const ofSource = 'FROM lead WHERE account_id = @accountKey AND source IS @source AND deleted_at IS NULL';
  const matching = 'FROM lead_search WHERE lead_search MATCH @match';
  const inRange = (time: LeadTime) =>
    `FROM lead INDEXED BY lead_${time} WHERE account_id = @accountKey AND deleted_at IS NULL AND ${isIn(time)}`;
  const [countInCampaign, countOfSource, countMatching] = [count(inCampaign), count(ofSource), count(matching)];
  const countInRange = { created: count(inRange('created')), updated: count(inRange('updated')) };

  const usesOf = (tag: StoredTag): number => selectUses.get(tag[rowKey]) ?? 0;

  return (accountKey, query, { most, rows = 0 }) => {
    const { allTags = [], anyTags, campaign, source } = query;
    const options: Option[] = [];
    const required = [...allTags, ...requiredTags(query.where)];
    const bySize = required.map((tag) => ({ tag, uses: usesOf(tag) })).sort((a, b) => a.uses - b.uses);
    if (bySize[0] !== undefined) {
      const size = bySize[0].uses / (bySize.length > 1 ? lookupsPerFetch : 1);
      options.push({ size, ...carryingAll(bySize) });
    }
    const ofAny = (anyTags ?? []).reduce((sum, tag) => sum + usesOf(tag), 0);
    if (anyTags !== undefined) options.push({ size: ofAny, ...carryingAny(anyTags) });
    if (campaign) {
      const parameters = { campaignKey: campaign[rowKey] };
      const size = countInCampaign.get({ ...parameters, most }) ?? 0;
      options.push({ size, sql: `SELECT id ${inCampaign}`, parameters });
    }
    if (source !== undefined) {
      const size = countOfSource.get({ accountKey, source, most }) ?? 0;
      options.push({ size, sql: `SELECT id ${ofSource}`, parameters: {} });
    }
    for (const time of leadTimes) {
      if (query[time] === undefined) continue;
      const parameters = rangeParameters(time, query[time]);
      const size = countInRange[time].get({ accountKey, ...parameters, most }) ?? 0;
      options.push({ size, sql: `SELECT id ${inRange(time)}`, parameters });
    }
    const contact = requiredContact(query.where);
    if (contact !== undefined) {
      const { column, value } = contact;
      options.push({
        size: 1,
        sql: `SELECT id FROM lead WHERE account_id = @accountKey AND ${column} = @contact AND deleted_at IS NULL`,
        parameters: { contact: value },
      });
    }
    const match = query.text === undefined ? undefined : trigramsOf(query.text);
    if (match !== undefined) {
      const size = countMatching.get({ match, most }) ?? 0;
      options.push({ size, sql: `SELECT rowid AS id ${matching}`, parameters: { match } });
    }
    const smallest = options.sort((a, b) => a.size - b.size)[0];
    const uses = bySize.map((tag) => tag.uses).concat(anyTags === undefined ? [] : ofAny);
    const share = uses.reduce((part, count) => part * Math.min(1, count / leads()), 1);
    if (smallest !== undefined && smallest.size <= most) return { candidates: smallest, share };
    const takesLessThanWalk = lookupsForAll(bySize) < rows / share;
    if (!takesLessThanWalk) return { candidates: undefined, share };
    const carriers = findCarriers(bySize, most);
    return { candidates: carriers, share: carriers === undefined ? Math.max(share, most / leads()) : share };
  };
}
