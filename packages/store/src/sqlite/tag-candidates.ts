import { rowKey } from '../port/stored.ts';
import type { StoredTag } from '../port/tags.ts';
import type { Candidates } from './lead-candidates.ts';

/** Lists that are joined at most: with each there are fewer leads left, and SQLite joins no more than 64 tables. */
const mostJoined = 8;

/** Leads that carry all of the tags, or the first few: the list of the first, looked up in those of the others. */
export function carryingAll(tags: readonly StoredTag[]): Candidates {
  const joined = tags.slice(0, mostJoined);
  const lists = joined.map((_, index) => `lead_tag AS list${index}`);
  const conditions = joined.flatMap((_, index) => [
    `list${index}.tag_id = @list${index}`,
    ...(index === 0 ? [] : [`list${index}.lead_id = list0.lead_id`]),
  ]);
  return {
    sql: `SELECT list0.lead_id AS id FROM ${lists.join(' CROSS JOIN ')} WHERE ${conditions.join(' AND ')}`,
    proves: tags.length > joined.length ? undefined : 'allTags',
    parameters: Object.fromEntries(joined.map((tag, index) => [`list${index}`, tag[rowKey]])),
  };
}

/** Leads that carry one of the tags at least, each once. */
export function carryingAny(tags: readonly StoredTag[]): Candidates {
  return {
    sql: 'SELECT DISTINCT lead_id AS id FROM lead_tag WHERE tag_id IN (SELECT value FROM json_each(@anyList))',
    proves: 'anyTags',
    parameters: { anyList: JSON.stringify(tags.map((tag) => tag[rowKey])) },
  };
}
