import type { ActorKind, Change, ChangeAction, ChangeSubject, JsonObject, Source } from '@tagsmith/core';
import type { NewChange, Operation } from '../port/changes.ts';
import { rowKey } from '../port/stored.ts';
import { isoTime } from '../records/iso-time.ts';

export interface ChangeRow {
  readonly sequence: number;
  readonly operation_id: string;
  readonly at: number;
  readonly actor_kind: ActorKind;
  readonly actor_id: string | null;
  readonly actor_name: string;
  readonly source: Source;
  readonly subject: ChangeSubject;
  readonly subject_uid: string;
  readonly action: ChangeAction;
  readonly before: JsonObject;
  readonly after: JsonObject;
}

/** The columns of a change that come from its operation, in the order of `operationValues`. */
export const operationColumns = ['operation_id', 'at', 'actor_kind', 'actor_id', 'actor_name', 'source'] as const;
/** The columns of a change that are its own, in the order of `changeValues`. */
export const changeOwnColumns = ['subject', 'subject_id', 'subject_uid', 'action', 'before', 'after'] as const;

export function operationValues({ id, at, actor, source }: Operation): readonly unknown[] {
  return [id, at, actor.kind, actor.id, actor.name, source];
}

export function changeValues({ subject, record, action, before, after }: NewChange): readonly unknown[] {
  return [subject, record[rowKey], record.id, action, JSON.stringify(before), JSON.stringify(after)];
}

export function toChange(row: ChangeRow): Change {
  return {
    sequence: row.sequence,
    operationId: row.operation_id,
    at: isoTime(row.at),
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    source: row.source,
    subject: row.subject,
    subjectId: row.subject_uid,
    action: row.action,
    before: row.before,
    after: row.after,
  };
}
