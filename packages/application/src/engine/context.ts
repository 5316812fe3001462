import type { Account, Actor, Scope, Source } from '@tagsmith/core';
import type { Operation } from '@tagsmith/store';

/** Who asks, for which account, by which door, and under which conditions. Plain data. */
export interface EngineContext {
  readonly account: Account;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly source: Source;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The write goes through only when the lead still has this revision. */
  readonly ifRevision?: number | undefined;
  /** The same answer, and no trace of it. */
  readonly dryRun?: boolean | undefined;
}

/** What a verb sees of it: what it does is one operation. */
export interface VerbContext extends EngineContext {
  readonly operation: Operation;
}
