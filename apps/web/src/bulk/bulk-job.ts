import { useSyncExternalStore } from 'react';
import { refreshAllLeads } from '../lead/lead-cache.ts';
import { noteTagsChanged } from './tags-changed.ts';
import { addTallies, emptyTally, sumOf, type Tally } from './tally.ts';
import type { LeadDiff, Work } from './work.ts';

/** What was done when a job ended. */
export interface JobEnd {
  readonly tally: Tally;
  /** Leads that it did not come to, because it was stopped. */
  readonly left: number;
  /** The last answer never came, so what is left may be less. */
  readonly isUncertain: boolean;
  /** What was done to each lead; undefined where only the figures are known. */
  readonly diffs: readonly LeadDiff[] | undefined;
}

export interface Job {
  readonly title: string;
  readonly work: Work;
  onEnd(end: JobEnd): void;
}

export interface RunningJob {
  readonly job: Job;
  readonly tally: Tally;
  readonly diffs: readonly LeadDiff[] | undefined;
  /** Ends after the part that is on its way. */
  readonly isStopping: boolean;
  /** Why the last part failed: the job waits for what one decides. */
  readonly error: unknown;
}

// Outside of any page: the work goes on wherever one goes.
let running: RunningJob | undefined;
const listeners = new Set<() => void>();

/** The job that runs; one at a time. */
export function useRunningJob(): RunningJob | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => running,
  );
}

export function startJob(job: Job): void {
  if (running !== undefined) return;
  set({ job, tally: emptyTally, diffs: [], isStopping: false, error: undefined });
  addEventListener('beforeunload', askBeforeLeaving);
  void run(job);
}

/** Goes on with the part that failed. */
export function retryJob(): void {
  if (running?.error === undefined) return;
  set({ ...running, error: undefined });
  void run(running.job);
}

/** Ends the job after the part that is on its way. */
export function stopJob(): void {
  if (running === undefined) return;
  if (running.error === undefined) set({ ...running, isStopping: true });
  else void end({ ...running, diffs: undefined }, false);
}

/** Ends the job without a word: who comes next is somebody else. */
export function dropJob(): void {
  removeEventListener('beforeunload', askBeforeLeaving);
  set(undefined);
}

async function run(job: Job): Promise<void> {
  while (running?.job === job) {
    try {
      const part = await job.work.next();
      // It may have been dropped meanwhile.
      if (running?.job !== job) return;
      const diffs = part.diffs && running.diffs ? [...running.diffs, ...part.diffs] : undefined;
      set({ ...running, tally: addTallies(running.tally, part.tally), diffs });
      if (part.isLast || running.isStopping) return await end(running, part.isLast);
    } catch (error) {
      if (running?.job === job) set({ ...running, isStopping: false, error });
      return;
    }
  }
}

async function end({ job, tally, diffs, error }: RunningJob, isWhole: boolean): Promise<void> {
  dropJob();
  const left = isWhole ? 0 : Math.max(job.work.total - sumOf(tally), 0);
  job.onEnd({ tally, diffs, left, isUncertain: error !== undefined });
  noteTagsChanged();
  await refreshAllLeads();
}

function set(next: RunningJob | undefined): void {
  running = next;
  for (const listener of listeners) listener();
}

/** The browser asks in its own words. */
function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
