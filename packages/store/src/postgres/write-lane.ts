import { setTimeout } from 'node:timers/promises';
import type { Client } from 'pg';
import { StoreError } from '../store-error.ts';
import { connect } from './connection.ts';
import { asUnavailable, isConnectionLost, isTrouble } from './database-trouble.ts';
import { type BatchOptions, type Committed, CommitUnknown, runBatch, SpoiltBatch } from './write-batch.ts';
import type { Outcome, WriteJob } from './write-job.ts';

/** How long a write waits for a database that is away before it is refused, in milliseconds. */
const patience = 5_000;
const pauses = { first: 20, longest: 250 };

/** Is told of each transaction that was committed, before those who asked for it; must not throw. */
export type OnCommit = (committed: Committed) => void;

export interface WriteLaneOptions extends BatchOptions {
  readonly url: string;
}

/** One connection that writes, batch after batch; it comes back by itself. */
export class WriteLane {
  readonly #url: string;
  readonly #options: BatchOptions;
  #client: Client | undefined;

  constructor({ url, ...options }: WriteLaneOptions) {
    this.#url = url;
    this.#options = options;
  }

  get isConnected(): boolean {
    return this.#client !== undefined;
  }

  /**
   * Runs jobs in one transaction and tells each what it came to, once that is durable; before that it calls `onCommit`.
   * Never throws.
   */
  async perform(jobs: readonly WriteJob[], onCommit: OnCommit): Promise<void> {
    for (let open = jobs; open.length > 0; ) {
      try {
        const committed = await runBatch(await this.#connected(), open, this.#options);
        onCommit(committed);
        settleAll(open, committed.outcomes);
        return;
      } catch (error) {
        if (isConnectionLost(error)) this.#forget();
        if (error instanceof SpoiltBatch) {
          for (const job of open) await this.perform([job], onCommit);
          return;
        }
        open = await this.#keepWaiting(open, error);
      }
    }
  }

  async close(): Promise<void> {
    await this.#client?.end();
    this.#client = undefined;
  }

  /** Refuses what can't be tried again, or has waited long enough, and returns the rest. */
  async #keepWaiting(jobs: readonly WriteJob[], error: unknown): Promise<readonly WriteJob[]> {
    const reason = refusalOf(error);
    const isOver = ({ since }: WriteJob) => !isConnectionLost(error) || performance.now() - since > patience;
    for (const job of jobs) if (isOver(job)) job.reject(reason);
    const rest = jobs.filter((job) => !isOver(job));
    if (rest.length > 0) await setTimeout(pauses.first);
    return rest;
  }

  /** @throws what the last try failed with, when there is no connection in time */
  async #connected(): Promise<Client> {
    const end = performance.now() + patience;
    for (let pause = pauses.first; this.#client === undefined; pause = Math.min(pauses.longest, pause * 2)) {
      try {
        this.#client = await connect(this.#url, (client) => this.#forget(client));
      } catch (error) {
        if (!isTrouble(error) || performance.now() > end) throw error;
        await setTimeout(pause);
      }
    }
    return this.#client;
  }

  #forget(client = this.#client): void {
    if (client === undefined) return;
    if (this.#client === client) this.#client = undefined;
    client.end().catch(() => undefined);
  }
}

function settleAll(jobs: readonly WriteJob[], outcomes: readonly Outcome[]): void {
  jobs.forEach((job, index) => {
    const outcome = outcomes[index];
    if (outcome === undefined || 'error' in outcome) job.reject(asUnavailable(outcome?.error));
    else job.resolve(outcome.value as never); // the value that this job's own run returned
  });
}

function refusalOf(error: unknown): unknown {
  if (error instanceof CommitUnknown) {
    return new StoreError(
      'unavailable',
      'The connection to the database broke during the commit, and nobody knows whether the write was kept; ask again under the same idempotency key.',
      { cause: error },
    );
  }
  return asUnavailable(error);
}
