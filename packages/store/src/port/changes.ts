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

/** All changes, those of one kind of record, or those of one record, deleted or not; its kind says which row is meant. */
type ChangesOf =
  | { readonly subject?: undefined; readonly subjectKind?: ChangeSubject | undefined }
  | { readonly subject: Stored<Lead>; readonly subjectKind: 'lead' }
  | { readonly subject: Stored<Tag>; readonly subjectKind: 'tag' };

export type ChangeListQuery = PageRequest &
  ChangesOf & {
    /** `newest` first for people, `oldest` first for a reader that follows the log. */
    readonly order: 'newest' | 'oldest';
    readonly source?: Source | undefined;
    readonly operationId?: string | undefined;
  };

export interface ChangeReads {
  /**
   * In the order in which the writes were committed, so a reader that follows the log misses none. With order `oldest`
   * the last page has a cursor too, to go on from; it is null only where there was no change and no cursor yet.
   * @throws StoreError `bad_cursor`
   */
  list(query: ChangeListQuery): Promise<Page<Change>>;
}

export interface ChangeWrites extends ChangeReads {
  append(operation: Operation, changes: readonly NewChange[]): Promise<void>;
}
