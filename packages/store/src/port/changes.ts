import type {
  Actor,
  Campaign,
  Change,
  ChangeAction,
  ChangeSubject,
  JsonObject,
  Lead,
  Source,
  Tag,
} from '@tagsmith/core';
import type { Page, PageRequest } from './page.ts';
import type { Stored } from './stored.ts';

/** What one request or job did: the changes that it appends share it. */
export interface Operation {
  /** UUID v7. */
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly actor: Actor;
  readonly source: Source;
}

/** One change to append; see `Change` for what `before` and `after` hold. */
export interface NewChange {
  readonly subject: ChangeSubject;
  readonly record: Stored<Lead> | Stored<Tag> | Stored<Campaign>;
  readonly action: ChangeAction;
  readonly before: JsonObject;
  readonly after: JsonObject;
}

export interface ChangeListQuery extends PageRequest {
  /** `newest` first for people, `oldest` first for a reader that follows the log. */
  readonly order: 'newest' | 'oldest';
  readonly subject?: Stored<Lead> | Stored<Tag> | undefined;
  readonly subjectKind?: ChangeSubject | undefined;
  readonly source?: Source | undefined;
  readonly operationId?: string | undefined;
}

export interface ChangeReads {
  /** With order `oldest` the last page has a cursor too, so that a reader can go on from there. */
  list(query: ChangeListQuery): Promise<Page<Change>>;
}

export interface ChangeWrites extends ChangeReads {
  append(operation: Operation, changes: readonly NewChange[]): Promise<void>;
}
