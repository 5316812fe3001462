import type { Database } from 'better-sqlite3';
import type { Operation } from '../port/changes.ts';
import { rowKey } from '../port/stored.ts';
import type { StoredTag } from '../port/tags.ts';
import { operationColumns, operationParameters, operationRow } from './change-rows.ts';
import { prepare } from './prepare.ts';

/**
 * Takes a tag off every lead that carries it, set by set: a change and a revision for each live lead. Returns how many
 * live leads there were.
 */
export function bindUnassignTag(db: Database): (accountKey: number, tag: StoredTag, operation: Operation) => number {
  const selectLast = prepare<[], number>(db, 'SELECT coalesce(max(sequence), 0) FROM change').pluck();
  const appendChanges = prepare(
    db,
    `
    INSERT INTO change (account_id, ${operationColumns}, subject, subject_id, action, before, after, previous)
    SELECT @accountKey, ${operationParameters}, 'lead', lead.id, 'updated', @before, '{}', lead.last_change
    FROM lead_tag JOIN lead ON lead.id = lead_tag.lead_id
    WHERE lead_tag.tag_id = @tagKey AND lead.deleted_at IS NULL`,
  );
  const linkChanges = prepare<[number]>(
    db,
    `
    UPDATE lead SET revision = lead.revision + 1, updated_at = appended.at, last_change = appended.sequence
    FROM change AS appended WHERE appended.sequence > ? AND lead.id = appended.subject_id`,
  );
  const takeOff = prepare<[number, number]>(
    db,
    `
    UPDATE lead SET tags = (
      SELECT json_group_array(json(held.value) ORDER BY held.key)
      FROM json_each(lead.tags) AS held WHERE held.value ->> 0 <> ?
    )
    WHERE id IN (SELECT lead_id FROM lead_tag WHERE tag_id = ?)`,
  );
  const deleteAssignments = prepare<[number]>(db, 'DELETE FROM lead_tag WHERE tag_id = ?');

  return (accountKey, tag, operation) => {
    const tagKey = tag[rowKey];
    const before = JSON.stringify({ tags: [{ id: tag.id, name: tag.name, slug: tag.slug }] });
    const last = selectLast.get() ?? 0;
    const { changes } = appendChanges.run({ accountKey, tagKey, before, ...operationRow(operation) });
    linkChanges.run(last);
    takeOff.run(tagKey, tagKey);
    deleteAssignments.run(tagKey);
    return changes;
  };
}
