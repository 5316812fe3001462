import type { Account, Actor, Scope, Session, Source } from '@tagsmith/core';
import type { Operation } from '@tagsmith/store';

/** Who asks, for which account, by which door, and under which conditions. Plain data. */
export interface EngineContext {
  readonly account: Account;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly source: Source;
  /** The browser session that the caller is signed in with; undefined for all others. */
  readonly session?: Session | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The write goes through only when the lead still has this revision. */
  readonly ifRevision?: number | undefined;
  /** Makes the write one that is done once, however often it is asked for. */
  readonly idempotency?: Idempotency | undefined;
  /** The same answer, and no trace of it. */
  readonly dryRun?: boolean | undefined;
}

/** A caller's name for one write, kept for `limits.idempotencyHours`. */
export interface Idempotency {
  readonly key: string;
  /** A hash of everything that was asked, and of who asked: the same key may not ask for something else. */
  readonly fingerprint: string;
  /** Comes back with a replay, so that it can say which request it repeats. */
  readonly requestId: string;
}

/** What a verb that writes sees of it: what it does is one operation. */
export interface WriteContext extends EngineContext {
  readonly operation: Operation;
}
