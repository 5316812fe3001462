import type { Database } from 'better-sqlite3';
import type { Operation } from '../port/changes.ts';
import { rowKey } from '../port/stored.ts';
import type { StoredTag } from '../port/tags.ts';
import { operationColumns, operationRow, operationValues } from './change-rows.ts';
import { prepare } from './prepare.ts';

/**
 * Takes a tag off every lead that carries it, set by set: a change and a revision for each live lead. Returns how many
 * live leads there were.
 */
export function bindUnassignTag(db: Database): (accountKey: number, tag: StoredTag, operation: Operation) => number {
  const appendChanges = prepare(
    db,
    `
    INSERT INTO change (account_id, ${operationColumns}, subject, subject_id, action, before, after)
    SELECT @accountKey, ${operationValues}, 'lead', lead.id, 'updated', @before, '{}'
    FROM lead_tag JOIN lead ON lead.id = lead_tag.lead_id
    WHERE lead_tag.tag_id = @tagKey AND lead.deleted_at IS NULL`,
  );
  const bumpRevisions = prepare(
    db,
    `
    UPDATE lead SET revision = revision + 1, updated_at = @at
    WHERE deleted_at IS NULL AND id IN (SELECT lead_id FROM lead_tag WHERE tag_id = @tagKey)`,
  );
  const deleteAssignments = prepare<[number]>(db, 'DELETE FROM lead_tag WHERE tag_id = ?');

  return (accountKey, tag, operation) => {
    const tagKey = tag[rowKey];
    const before = JSON.stringify({ tags: [{ id: tag.id, name: tag.name, slug: tag.slug }] });
    appendChanges.run({ accountKey, tagKey, before, ...operationRow(operation) });
    const { changes } = bumpRevisions.run({ tagKey, at: operation.at });
    deleteAssignments.run(tagKey);
    return changes;
  };
}
