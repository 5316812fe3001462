import type { Change } from '@tagsmith/core';
import type { Operation } from '../port/changes.ts';
import { changeOf, type PlainChangeRow } from '../records/change-rows.ts';

export interface ChangeRow extends PlainChangeRow {
  readonly before: string;
  readonly after: string;
}

/** The columns of a change that come from its operation, and the parameters that fill them. */
export const operationColumns = 'operation_id, at, actor_kind, actor_id, actor_name, source';
export const operationParameters = '@operationId, @at, @actorKind, @actorId, @actorName, @source';

export function operationRow({ id, at, actor, source }: Operation) {
  return { operationId: id, at, actorKind: actor.kind, actorId: actor.id, actorName: actor.name, source };
}

export function toChange(row: ChangeRow): Change {
  return changeOf(row, JSON.parse(row.before), JSON.parse(row.after));
}
