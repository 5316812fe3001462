import type { Answer, Job, PerformJob } from '@tagsmith/application';
import { limitWaiting } from '../waiting/limit-waiting.ts';
import type { PerformerThread } from './performer-thread.ts';

interface LateThreadsOptions {
  /** Performs jobs while no thread is ready. */
  readonly performHere: PerformJob;
  readonly startThread: () => PerformerThread;
  /** How many threads share the work at most; at least 1. */
  readonly most: number;
  /** Whether the first starts when jobs overlap, and does not wait for its time. */
  readonly startsOnOverlap: boolean;
  /** When the first starts at the latest; milliseconds. */
  readonly startsAfter: number;
}

/**
 * Performs jobs on this thread until a thread of their own is ready. That one starts some time after the process, or when
 * two of them first overlap: so a server is there at once, and a process that is asked little and ends soon never pays for
 * it. Another starts when a job comes while all are at work, until there are `most`.
 */
export class LateThreads {
  readonly #options: LateThreadsOptions;
  readonly #timer: NodeJS.Timeout;
  readonly #threads: PerformerThread[] = [];
  #underWayHere = 0;
  #isClosing = false;

  constructor(options: LateThreadsOptions) {
    this.#options = options;
    this.#timer = setTimeout(() => this.#startFirst(), options.startsAfter).unref();
  }

  /** @throws DomainError as the verb does, and `unavailable`, `server_busy` when too much waits, here and there together */
  readonly perform: PerformJob = limitWaiting((job) => {
    const thread = this.#leastBusy();
    if (thread === undefined) return this.#performOnThisThread(job);
    if (thread.waiting > 0) this.#startNext();
    return thread.perform(job);
  });

  /** Waits for what the threads were asked, and ends them. */
  async close(): Promise<void> {
    this.#isClosing = true;
    clearTimeout(this.#timer);
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  /** Of those that are ready. */
  #leastBusy(): PerformerThread | undefined {
    let least: PerformerThread | undefined;
    for (const thread of this.#threads) {
      if (thread.isReady && (least === undefined || thread.waiting < least.waiting)) least = thread;
    }
    return least;
  }

  async #performOnThisThread(job: Job): Promise<Answer<unknown>> {
    if (this.#underWayHere > 0 && this.#options.startsOnOverlap) this.#startFirst();
    this.#underWayHere += 1;
    try {
      return await this.#options.performHere(job);
    } finally {
      this.#underWayHere -= 1;
    }
  }

  #startFirst(): void {
    if (this.#threads.length === 0) this.#startNext();
  }

  /** One at a time: while one is being started the next waits for it. */
  #startNext(): void {
    const { startThread, most } = this.#options;
    if (this.#isClosing || this.#threads.length >= most) return;
    if (this.#threads.every(({ isReady }) => isReady)) this.#threads.push(startThread());
  }
}
