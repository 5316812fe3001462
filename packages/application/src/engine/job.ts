import type { EngineContext } from './context.ts';
import type { VerbName } from './verbs.ts';
import type { AskedView } from './view.ts';

/** What is left of a verb once it is admitted: plain data, so that another thread can perform it. */
export interface Job {
  readonly name: VerbName;
  readonly context: EngineContext;
  /** As the verb's schema made it. */
  readonly input: unknown;
  /** Its result is a `ShownText` then. */
  readonly view?: AskedView | undefined;
}

/** A verb's result, and which earlier request it is the result of, if it is a replay. */
export interface Answer<Result> {
  readonly result: Result;
  readonly replayOf?: string | undefined;
}

/**
 * Does a job in one transaction.
 * @throws DomainError of any kind, a `ReplayedError` for one that a replay repeats; anything else is a fault of ours
 */
export type PerformJob = (job: Job) => Promise<Answer<unknown>>;
