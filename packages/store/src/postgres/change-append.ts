import type { ChangeWrites, NewChange } from '../port/changes.ts';
import { rowKey } from '../port/stored.ts';
import { operationValues } from '../records/change-rows.ts';
import { tagIdsIn } from '../records/tag-ids-in.ts';
import { changeValues } from './change-rows.ts';
import { statement } from './statement.ts';
import type { Writing } from './writing.ts';

const insertOfLead = statement(`
  INSERT INTO change_tag (account_id, tag_id, sequence, added)
  SELECT $1, id, $2, CASE WHEN uid = ANY($3::uuid[]) THEN 1 ELSE 0 END FROM tag
  WHERE account_id = $1 AND uid = ANY($4::uuid[])`);

/** Appends to the history of the account, and to those of the tags that the changes are about. */
export function createAppend({ session, accountKey, head }: Writing): ChangeWrites['append'] {
  return async (operation, changes) => {
    const shared = operationValues(operation);
    for (const change of changes) {
      const sequence = head.nextSequence();
      head.deferred.addChange([sequence, ...shared, ...changeValues(change)]);
      appendToTags(change, sequence);
    }
  };

  function appendToTags({ subject, record, before, after }: NewChange, sequence: number): void {
    if (subject === 'tag') head.deferred.addChangeOfTag(record[rowKey], sequence, null);
    if (subject !== 'lead') return;
    const [added, removed] = [tagIdsIn(after), tagIdsIn(before)];
    const known = [...added, ...removed].every((id) => head.tagKeys.has(id));
    if (known) {
      for (const id of added) head.deferred.addChangeOfTag(head.tagKeys.get(id) ?? 0, sequence, 1);
      for (const id of removed) head.deferred.addChangeOfTag(head.tagKeys.get(id) ?? 0, sequence, 0);
    } else {
      session.post(insertOfLead, [accountKey, sequence, added, [...added, ...removed]]);
    }
  }
}
