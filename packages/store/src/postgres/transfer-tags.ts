import { foldText } from '@tagsmith/core';
import type { TagRecord } from '../port/transfer.ts';
import { tagSearchTextOf } from '../records/tag-search-text.ts';
import { plainColumns, plainValues } from '../records/transfer-fields.ts';
import { bindInsert } from './bind-insert.ts';
import { createTagUse } from './tag-use.ts';
import type { Writing } from './writing.ts';

const insertTags = bindInsert('tag', [
  'account_id',
  'id',
  'uid',
  'protected',
  'search_text',
  'folded_name',
  ...plainColumns('tag'),
]);
const insertAliases = bindInsert('tag_alias', ['account_id', 'slug', 'tag_id']);

/** Takes in tags of another database, the slugs that they had, and when they were last used. */
export async function transferTags({ session, accountKey, head }: Writing, records: readonly TagRecord[]) {
  head.noteTagWrite();
  const tags = records.map((tag) => ({ tag, tagKey: head.nextKey() }));
  const rows = tags.map(({ tag, tagKey }) => [
    accountKey,
    tagKey,
    tag.id,
    tag.protected,
    tagSearchTextOf(tag),
    foldText(tag.name),
    ...plainValues('tag', tag),
  ]);
  const aliases = tags.flatMap(({ tag, tagKey }) => tag.aliases.map((slug) => [accountKey, slug, tagKey]));
  for (const insertion of [...insertTags(rows), ...insertAliases(aliases)]) {
    session.post(insertion.statement, insertion.values);
  }
  const used = tags.flatMap(({ tag, tagKey }) => (tag.use === null ? [] : [[tagKey, tag.use.lastUsedAt] as const]));
  createTagUse(head.deferred).add(new Map(used.map(([tagKey, usedAt]) => [tagKey, { leads: 0, usedAt }])));
}
