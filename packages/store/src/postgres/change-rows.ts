import type { Change, JsonObject } from '@tagsmith/core';
import type { NewChange } from '../port/changes.ts';
import { rowKey } from '../port/stored.ts';
import { changeOf, type PlainChangeRow } from '../records/change-rows.ts';

export interface ChangeRow extends PlainChangeRow {
  readonly before: JsonObject;
  readonly after: JsonObject;
}

/** The columns of a change that come from its operation, in the order of `operationValues`. */
export const operationColumns = ['operation_id', 'at', 'actor_kind', 'actor_id', 'actor_name', 'source'] as const;
/** The columns of a change that are its own, in the order of `changeValues`. */
export const changeOwnColumns = ['subject', 'subject_id', 'subject_uid', 'action', 'before', 'after'] as const;

export function changeValues({ subject, record, action, before, after }: NewChange): readonly unknown[] {
  return [subject, record[rowKey], record.id, action, JSON.stringify(before), JSON.stringify(after)];
}

export function toChange(row: ChangeRow): Change {
  return changeOf(row, row.before, row.after);
}
