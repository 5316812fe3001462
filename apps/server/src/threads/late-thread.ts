import type { Answer, Job, PerformJob } from '@tagsmith/application';
import { limitWaiting } from '../waiting/limit-waiting.ts';
import type { PerformerThread } from './performer-thread.ts';

/** When a thread starts though nothing has overlapped; milliseconds. */
const delay = 5_000;

/**
 * Performs jobs on this thread until a thread of their own is ready. That one starts when two of them first overlap,
 * some seconds after the start of the server at the latest: so a server is there at once, and one that is asked little
 * and ends soon never pays for it.
 */
export class LateThread {
  readonly #performHere: PerformJob;
  readonly #startThread: () => PerformerThread;
  readonly #timer: NodeJS.Timeout;
  #thread: PerformerThread | undefined;
  #underWayHere = 0;

  constructor(performHere: PerformJob, startThread: () => PerformerThread) {
    this.#performHere = performHere;
    this.#startThread = startThread;
    this.#timer = setTimeout(() => this.#start(), delay).unref();
  }

  /** @throws DomainError as the verb does, and `unavailable`, `server_busy` when too much waits, here and there together */
  readonly perform: PerformJob = limitWaiting((job) =>
    this.#thread?.isReady ? this.#thread.perform(job) : this.#performOnThisThread(job),
  );

  /** Waits for what the thread was asked, and ends it. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#thread?.close();
  }

  async #performOnThisThread(job: Job): Promise<Answer<unknown>> {
    if (this.#underWayHere > 0) this.#start();
    this.#underWayHere += 1;
    try {
      return await this.#performHere(job);
    } finally {
      this.#underWayHere -= 1;
    }
  }

  #start(): void {
    this.#thread ??= this.#startThread();
  }
}
