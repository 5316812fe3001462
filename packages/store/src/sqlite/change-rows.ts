import type { ActorKind, Change, ChangeAction, ChangeSubject, Source } from '@tagsmith/core';
import type { Operation } from '../port/changes.ts';
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
  readonly before: string;
  readonly after: string;
}

/** The columns of a change that come from its operation, and the parameters that fill them. */
export const operationColumns = 'operation_id, at, actor_kind, actor_id, actor_name, source';
export const operationValues = '@operationId, @at, @actorKind, @actorId, @actorName, @source';

export function operationRow({ id, at, actor, source }: Operation) {
  return { operationId: id, at, actorKind: actor.kind, actorId: actor.id, actorName: actor.name, source };
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
    before: JSON.parse(row.before),
    after: JSON.parse(row.after),
  };
}
