import type { Database } from 'better-sqlite3';
import type { LeadFilter } from '../port/leads.ts';
import { rowKey } from '../port/stored.ts';
import type { StoredTag } from '../port/tags.ts';
import { requiredContact, requiredTags } from './lead-condition.ts';
import { isIn, type LeadTime, leadTimes, rangeParameters } from './lead-time-range.ts';
import { prepare } from './prepare.ts';

/** Up to this many leads are sorted after they were found; beyond, walking the order is faster. */
const few = 2_000;

/** A query for the keys of all leads that can pass one of the filters. Its column is `id`. */
export interface Candidates {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** Says which filter leaves the fewest leads, if that is few enough to start from; it looks at `few` rows at most. */
export function bindFindCandidates(db: Database): (accountKey: number, query: LeadFilter) => Candidates | undefined {
  const countTagged = prepare<[number], number>(
    db,
    `SELECT count(*) FROM (SELECT 1 FROM lead_tag WHERE tag_id = ? LIMIT ${few + 1})`,
  ).pluck();
  const countInCampaign = prepare<[number], number>(
    db,
    `SELECT count(*) FROM (SELECT 1 FROM lead WHERE campaign_id = ? AND deleted_at IS NULL LIMIT ${few + 1})`,
  ).pluck();
  const countMatches = prepare<[string], number>(
    db,
    `SELECT count(*) FROM (SELECT 1 FROM lead_search WHERE lead_search MATCH ? LIMIT ${few + 1})`,
  ).pluck();
  const countOfSource = prepare<[number, string | null], number>(
    db,
    `SELECT count(*) FROM (SELECT 1 FROM lead WHERE account_id = ? AND source IS ? AND deleted_at IS NULL LIMIT ${few + 1})`,
  ).pluck();
  const inRange = (time: LeadTime) =>
    `FROM lead INDEXED BY lead_${time} WHERE account_id = @accountKey AND deleted_at IS NULL AND ${isIn(time)}`;
  const countInRange = Object.fromEntries(
    leadTimes.map((time) => [
      time,
      prepare<[object], number>(db, `SELECT count(*) FROM (SELECT 1 ${inRange(time)} LIMIT ${few + 1})`).pluck(),
    ]),
  );
  const sizeOf = (tags: readonly StoredTag[]): number =>
    tags.reduce((sum, tag) => (sum > few ? sum : sum + (countTagged.get(tag[rowKey]) ?? 0)), 0);

  return (accountKey, query) => {
    const required = [...(query.allTags ?? []), ...requiredTags(query.where)];
    const options: (Candidates & { readonly size: number })[] = required.map((tag) => ({
      size: sizeOf([tag]),
      sql: 'SELECT lead_id AS id FROM lead_tag WHERE tag_id = @candidateTag',
      parameters: { candidateTag: tag[rowKey] },
    }));
    if (query.anyTags !== undefined) {
      options.push({
        size: sizeOf(query.anyTags),
        sql: 'SELECT DISTINCT lead_id AS id FROM lead_tag WHERE tag_id IN (SELECT value FROM json_each(@anyTags))',
        parameters: {},
      });
    }
    if (query.campaign) {
      options.push({
        size: countInCampaign.get(query.campaign[rowKey]) ?? 0,
        sql: 'SELECT id FROM lead WHERE campaign_id = @campaignKey AND deleted_at IS NULL',
        parameters: {},
      });
    }
    if (query.source !== undefined) {
      options.push({
        size: countOfSource.get(accountKey, query.source) ?? 0,
        sql: 'SELECT id FROM lead WHERE account_id = @accountKey AND source IS @source AND deleted_at IS NULL',
        parameters: {},
      });
    }
    for (const time of leadTimes) {
      if (query[time] === undefined) continue;
      const parameters = rangeParameters(time, query[time]);
      const size = countInRange[time]?.get({ accountKey, ...parameters }) ?? 0;
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
      options.push({
        size: countMatches.get(match) ?? 0,
        sql: 'SELECT rowid AS id FROM lead_search WHERE lead_search MATCH @match',
        parameters: { match },
      });
    }
    const smallest = options.sort((a, b) => a.size - b.size)[0];
    return smallest !== undefined && smallest.size <= few ? smallest : undefined;
  };
}

/** All trigrams of a text as an FTS5 query; undefined below three characters, where there is none. */
function trigramsOf(text: string): string | undefined {
  const characters = [...text];
  if (characters.length < 3) return undefined;
  const trigrams = characters.slice(2).map((_, start) => characters.slice(start, start + 3).join(''));
  return [...new Set(trigrams)].map((trigram) => `"${trigram.replaceAll('"', '""')}"`).join(' AND ');
}
