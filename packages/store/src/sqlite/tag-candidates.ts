import type { Database } from 'better-sqlite3';
import { rowKey } from '../port/stored.ts';
import type { StoredTag } from '../port/tags.ts';
import type { Candidates } from './lead-candidates.ts';
import { StatementCache } from './statement-cache.ts';

/** Lists that are joined at most: with each there are fewer leads left, and SQLite joins no more than 64 tables. */
const mostJoined = 8;

/** A tag and how many leads carry it. */
export interface TagUse {
  readonly tag: StoredTag;
  readonly uses: number;
}

/** To look a lead up in a list takes as long as to read this many from it, in the order that all lists are in. */
const readsPerLookup = 4;

/**
 * Leads that carry all of the tags, or the first few: what the two shortest lists have in common, or the shortest where the
 * other is much longer, looked up in those of the others.
 */
export function carryingAll(shortestFirst: readonly TagUse[]): Candidates {
  const joined = shortestFirst.slice(0, mostJoined);
  const read = listsToRead(shortestFirst);
  const lists = joined.map((_, list) => (list < read ? leadsOf(list) : lookUpIn(list)));
  return {
    sql: `SELECT carrier.lead_id AS id FROM (${lists.slice(0, read).join(' INTERSECT ')}) AS carrier ${lists.slice(read).join(' ')}`,
    proves: shortestFirst.length > joined.length ? undefined : 'allTags',
    parameters: Object.fromEntries(joined.map(({ tag }, list) => [`list${list}`, tag[rowKey]])),
  };
}

/** Finds them, if they are `most` at most. */
export function bindFindCarriers(
  db: Database,
): (shortestFirst: readonly TagUse[], most: number) => Candidates | undefined {
  const statements = new StatementCache<{ readonly id: number }>(db);

  return (shortestFirst, most) => {
    const { sql, parameters, proves } = carryingAll(shortestFirst);
    const found = statements.get(`${sql} LIMIT @most + 1`).all({ ...parameters, most });
    if (found.length > most) return undefined;
    const carriers = JSON.stringify(found.map(({ id }) => id));
    return { sql: 'SELECT value AS id FROM json_each(@carriers)', parameters: { carriers }, proves };
  };
}

/** What it takes to find them, in look-ups. */
export function lookupsForAll(shortestFirst: readonly TagUse[]): number {
  const [shortest, second] = shortestFirst;
  if (shortest === undefined || second === undefined) return Number.POSITIVE_INFINITY;
  return listsToRead(shortestFirst) === 1 ? shortest.uses : (shortest.uses + second.uses) / readsPerLookup;
}

function listsToRead([shortest, second]: readonly TagUse[]): 1 | 2 {
  return shortest !== undefined && second !== undefined && second.uses <= shortest.uses * readsPerLookup ? 2 : 1;
}

function leadsOf(list: number): string {
  return `SELECT lead_id FROM lead_tag AS list${list} WHERE tag_id = @list${list}`;
}

function lookUpIn(list: number): string {
  return `CROSS JOIN lead_tag AS list${list} ON list${list}.tag_id = @list${list} AND list${list}.lead_id = carrier.lead_id`;
}

/** Leads that carry one of the tags at least, each once. */
export function carryingAny(tags: readonly StoredTag[]): Candidates {
  return {
    sql: 'SELECT DISTINCT lead_id AS id FROM lead_tag WHERE tag_id IN (SELECT value FROM json_each(@anyList))',
    proves: 'anyTags',
    parameters: { anyList: JSON.stringify(tags.map((tag) => tag[rowKey])) },
  };
}
