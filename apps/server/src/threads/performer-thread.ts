import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Answer, PerformJob } from '@tagsmith/application';
import { DomainError, limits } from '@tagsmith/core';
import { busy } from '../waiting/busy.ts';
import { endOfRequests, errorOf, fromPosted, type Request, type Response, readyForRequests } from './messages.ts';
import type { PerformerOrder } from './performer-worker.ts';

interface Waiting {
  readonly bytes: number;
  readonly resolve: (answer: Answer<unknown>) => void;
  readonly reject: (error: Error) => void;
}

const worker = new URL('./performer-worker.ts', import.meta.url);

/**
 * Performs jobs on a thread of its own, so that this one waits neither for a query nor for a commit. A fault that ends
 * the thread ends the process, as one on this thread would.
 */
export class PerformerThread {
  readonly #thread: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #waitingBytes = 0;
  #requests: string[] = [];
  #lastId = 0;
  #isReady = false;
  #closing: Promise<void> | undefined;

  constructor(name: string, order: PerformerOrder) {
    this.#thread = new Worker(worker, {
      name,
      workerData: order,
      resourceLimits: { maxYoungGenerationSizeMb: order.youngGeneration },
    });
    this.#thread.on('message', (message: readonly string[] | typeof readyForRequests) => {
      if (message === readyForRequests) this.#isReady = true;
      else for (const posted of message) this.#settle(fromPosted(posted));
    });
  }

  /** Whether its store is open; what it is asked before that waits. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** How many jobs it was given that are not done. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** @throws DomainError as the verb does, and `unavailable`, `server_busy` when too many bytes wait */
  readonly perform: PerformJob = (job) =>
    new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      const request = JSON.stringify({ id, job } satisfies Request);
      const refusal = this.#refusalOf(request.length);
      if (refusal !== undefined) {
        reject(refusal);
        return;
      }
      this.#waiting.set(id, { bytes: request.length, resolve, reject });
      this.#waitingBytes += request.length;
      // Requests that came in together go over together.
      if (this.#requests.push(request) === 1) setImmediate(() => this.#send());
    });

  /** Waits for what was asked, closes the thread's store and ends the thread. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#send();
    // Also one that only starts ends by itself: to terminate it while SQLite's driver is at work ends the process (SIGABRT).
    const exit = once(this.#thread, 'exit');
    this.#thread.postMessage(endOfRequests);
    await exit;
  }

  #send(): void {
    if (this.#requests.length === 0) return;
    this.#thread.postMessage(this.#requests);
    this.#requests = [];
  }

  #settle(response: Response): void {
    const asker = this.#waiting.get(response.id);
    if (asker === undefined) return;
    this.#waiting.delete(response.id);
    this.#waitingBytes -= asker.bytes;
    if ('answer' in response) asker.resolve(response.answer);
    else asker.reject(errorOf(response));
  }

  /** Why another request can't wait. */
  #refusalOf(bytes: number): DomainError | undefined {
    if (this.#closing !== undefined) {
      return new DomainError('unavailable', 'store_unavailable', 'The database is not available; try again shortly.');
    }
    if (this.#waitingBytes + bytes > limits.waitingBytes) return busy('bytes of requests', limits.waitingBytes);
    return undefined;
  }
}
