import type { Recording } from './recording.ts';

/** What the process that repeats is told. */
export interface ReplayOrder {
  /** One of each process that was recorded. */
  readonly recordings: readonly Recording[];
  /** Whether one request came after the other. */
  readonly isSequential: boolean;
}
