import type { ActorKind, Change, ChangeAction, ChangeSubject, JsonObject, Source } from '@tagsmith/core';
import type { Operation } from '../port/changes.ts';
import { isoTime } from './iso-time.ts';

/** What every store reads of a change. How a row holds what was before and after is each store's own. */
export interface PlainChangeRow {
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
}

/** What a change has of its operation, in this order: id, time, kind, id and name of the actor, source. */
export function operationValues({ id, at, actor, source }: Operation): readonly [string, number, ...(string | null)[]] {
  return [id, at, actor.kind, actor.id, actor.name, source];
}

export function changeOf(row: PlainChangeRow, before: JsonObject, after: JsonObject): Change {
  return {
    sequence: row.sequence,
    operationId: row.operation_id,
    at: isoTime(row.at),
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    source: row.source,
    subject: row.subject,
    subjectId: row.subject_uid,
    action: row.action,
    before,
    after,
  };
}
