import type { JsonObject } from '../json/json.ts';

/** The door a change came in by. */
export const sources = ['nexor', 'highlevel', 'easysocial', 'trpc', 'ui', 'cli', 'import'] as const;
export type Source = (typeof sources)[number];

export const actorKinds = ['user', 'apiKey', 'system'] as const;
export type ActorKind = (typeof actorKinds)[number];

/** Who did it. `id` is the API key's or user's UUID; `system` has none. */
export interface Actor {
  readonly kind: ActorKind;
  readonly id: string | null;
  readonly name: string;
}

export type ChangeSubject = 'lead' | 'tag' | 'campaign';
export type ChangeAction = 'created' | 'updated' | 'deleted' | 'restored';

/**
 * One row of history. `before` and `after` hold only what changed. For a lead, `tags` in `before` are those that were
 * taken off and `tags` in `after` those that were put on (`{id, name, slug}` each); `metadata` holds only the changed keys.
 */
export interface Change {
  /** Grows with every change of the store; a reader keeps it as its cursor. */
  readonly sequence: number;
  /** UUID of what one request or job did; its changes share it. */
  readonly operationId: string;
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string;
  readonly actor: Actor;
  readonly source: Source;
  readonly subject: ChangeSubject;
  /** UUID of the lead, tag or campaign. */
  readonly subjectId: string;
  readonly action: ChangeAction;
  readonly before: JsonObject;
  readonly after: JsonObject;
}
