import type { PerformJob } from '@tagsmith/application';
import { limits } from '@tagsmith/core';
import { busy } from './busy.ts';
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

  /** @throws DomainError as the verb does, and `unavailable`, `server_busy` when too much waits */
  readonly perform: PerformJob = async (job) => {
    const waiting = this.#underWayHere + (this.#thread?.waiting ?? 0);
    if (waiting >= limits.waitingRequests) throw busy('requests', limits.waitingRequests);
    if (this.#thread?.isReady) return this.#thread.perform(job);
    if (waiting > 0) this.#start();
    this.#underWayHere += 1;
    try {
      return await this.#performHere(job);
    } finally {
      this.#underWayHere -= 1;
    }
  };

  /** Waits for what the thread was asked, and ends it. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#thread?.close();
  }

  #start(): void {
    this.#thread ??= this.#startThread();
  }
}
