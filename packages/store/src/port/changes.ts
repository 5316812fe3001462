import type {
  Actor,
  ActorKind,
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

/** One change to append; see `Change` for what `before` and `after` hold: a tag finds its changes by what they say. */
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

/** Which changes; a filter that is absent lets everything through. */
export interface ChangeFilter {
  readonly source?: Source | undefined;
  /** All actors of a kind, or one of them. */
  readonly actor?: { readonly kind: ActorKind; readonly id?: string | undefined } | undefined;
  readonly operationId?: string | undefined;
  /** UUID of a tag, deleted or not: its own changes, and those of the leads that got or lost it. */
  readonly tagId?: string | undefined;
}

export type ChangeListQuery = PageRequest &
  ChangesOf &
  ChangeFilter & {
    /** `newest` first for people, `oldest` first for a reader that follows the log. */
    readonly order: 'newest' | 'oldest';
  };

/** What a reader of the log wants that follows it by sequence. */
export type ChangeFollowQuery = ChangeFilter & {
  /** The sequence behind which to go on; 0 for the beginning. */
  readonly after: number;
  readonly limit: number;
};

export interface FollowedChanges {
  /** In the order of their sequences. */
  readonly items: readonly Change[];
  /** Up to where the log was looked at: what to go on behind. It is `after` at the end of the log, and only there. */
  readonly through: number;
}

export interface ChangeReads {
  /**
   * In the order in which the writes were committed, so a reader that follows the log misses none. A page looks at
   * `limits.changesWalked` changes at most, and where a filter lets few through it holds fewer than asked for, or none,
   * and has a cursor all the same. With order `oldest` the last page has a cursor too, to go on from; it is null only
   * where there was no change and no cursor yet.
   * @throws StoreError `bad_cursor`
   */
  list(query: ChangeListQuery): Promise<Page<Change>>;
  /** The next changes of the log; like a page it looks at `limits.changesWalked` at most. */
  follow(query: ChangeFollowQuery): Promise<FollowedChanges>;
  /** The sequence of the account's last change; 0 without one. */
  lastSequence(): Promise<number>;
  /** How many changes the log has behind a sequence, counted up to `most`. */
  countBehind(sequence: number, most: number): Promise<number>;
}

export interface ChangeWrites extends ChangeReads {
  /** A lead that is saved too is saved after it: then its row is written once. */
  append(operation: Operation, changes: readonly NewChange[]): Promise<void>;
}
