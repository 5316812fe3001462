import type { Operation } from '../port/changes.ts';
import { rowKey } from '../port/stored.ts';
import type { StoredTag } from '../port/tags.ts';
import { operationValues } from '../records/change-rows.ts';
import { bindInsert } from './bind-insert.ts';
import { changeOwnColumns, operationColumns } from './change-rows.ts';
import { statement } from './statement.ts';
import type { Writing } from './writing.ts';

interface CarrierRow {
  readonly id: number;
  readonly uid: string;
}

const selectCarriers = statement<CarrierRow>(`
  SELECT lead.id, lead.uid FROM lead_tag JOIN lead ON lead.account_id = $1 AND lead.id = lead_tag.lead_id
  WHERE lead_tag.account_id = $1 AND lead_tag.tag_id = $2 AND lead.deleted_at IS NULL ORDER BY lead.id`);
const appendChanges = bindInsert('change', ['account_id', 'sequence', ...operationColumns, ...changeOwnColumns]);
const appendToTag = bindInsert('change_tag', ['account_id', 'tag_id', 'sequence', 'added']);
const bumpRevisions = statement(`
  UPDATE lead_revision SET revision = revision + 1, updated_at = $3
  WHERE account_id = $1 AND is_live AND lead_id IN (SELECT lead_id FROM lead_tag WHERE account_id = $1 AND tag_id = $2)`);
const deleteAssignments = statement('DELETE FROM lead_tag WHERE account_id = $1 AND tag_id = $2');

/**
 * Takes a tag off every lead that carries it, set by set: a change and a revision for each live lead. Resolves to how
 * many live leads there were.
 */
export async function unassignTag(
  { session, accountKey, head }: Writing,
  tag: StoredTag,
  operation: Operation,
): Promise<number> {
  const tagKey = tag[rowKey];
  const before = JSON.stringify({ tags: [{ id: tag.id, name: tag.name, slug: tag.slug }] });
  const shared = operationValues(operation);
  const carriers = await session.rows(selectCarriers, [accountKey, tagKey]);
  const numbered = carriers.map((carrier) => ({ ...carrier, sequence: head.nextSequence() }));
  const changes = numbered.map(({ id, uid, sequence }) => [
    accountKey,
    sequence,
    ...shared,
    'lead',
    id,
    uid,
    'updated',
    before,
    '{}',
  ]);
  const ofTag = numbered.map(({ sequence }) => [accountKey, tagKey, sequence, 0]);
  for (const insertion of [...appendChanges(changes), ...appendToTag(ofTag)]) {
    session.post(insertion.statement, insertion.values);
  }
  session.post(bumpRevisions, [accountKey, tagKey, operation.at]);
  session.post(deleteAssignments, [accountKey, tagKey]);
  return carriers.length;
}
