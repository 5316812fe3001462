import { setImmediate } from 'node:timers/promises';
import type { PoolUse } from '../port/status.ts';
import { StoreError } from '../store-error.ts';
import type { WriteJob } from './write-job.ts';
import { type OnCommit, WriteLane, type WriteLaneOptions } from './write-lane.ts';

/** Writes that share one commit, at most. */
const largestBatch = 32;

/**
 * The connections that write. Writes that wait share a transaction; those of one account are in one transaction at a
 * time, in the order in which they came, because each holds the lock of its account to its end.
 */
export class WriteLanes {
  readonly #lanes: readonly WriteLane[];
  readonly #onCommit: OnCommit;
  readonly #idle: WriteLane[];
  /** The writes that wait, by account. */
  readonly #waiting = new Map<number, WriteJob[]>();
  readonly #writing = new Set<number>();
  /** Accounts with writes that wait, in which no lane writes now; that which waited longest is the first. */
  readonly #ready = new Set<number>();
  #count = 0;
  #isDispatching = false;
  #closed = false;
  #drained: PromiseWithResolvers<void> | undefined;

  constructor(options: WriteLaneOptions, lanes: number, onCommit: OnCommit) {
    this.#lanes = Array.from({ length: lanes }, () => new WriteLane(options));
    this.#idle = [...this.#lanes];
    this.#onCommit = onCommit;
  }

  get use(): PoolUse {
    const ready = this.#idle.filter(({ isConnected }) => isConnected).length;
    const busy = this.#lanes.length - this.#idle.length;
    return { connections: ready + busy, busy, waiting: this.#count, limit: this.#lanes.length };
  }

  /** Runs `run` in a transaction that holds the lock of the account, and resolves when it is durable. */
  write<Result>(job: Omit<WriteJob, 'resolve' | 'reject' | 'since'>): Promise<Result> {
    if (this.#closed) return Promise.reject(new StoreError('unavailable', 'The store is closed.'));
    return new Promise<Result>((resolve, reject) => {
      const waiting: WriteJob = { ...job, resolve, reject, since: performance.now() };
      const { accountKey } = job;
      const queue = this.#waiting.get(accountKey);
      if (queue === undefined) this.#waiting.set(accountKey, [waiting]);
      else queue.push(waiting);
      if (!this.#writing.has(accountKey)) this.#ready.add(accountKey);
      this.#count += 1;
      this.#dispatch();
    });
  }

  /** Lets what waits finish and refuses the rest. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#count > 0 || this.#writing.size > 0) {
      this.#drained ??= Promise.withResolvers();
      await this.#drained.promise;
    }
    await Promise.all(this.#lanes.map((lane) => lane.close()));
  }

  /** Gives idle lanes their next batches; what arrives in the same turn of the event loop joins them. */
  async #dispatch(): Promise<void> {
    if (this.#isDispatching) return;
    this.#isDispatching = true;
    await setImmediate();
    this.#isDispatching = false;
    while (this.#idle.length > 0) {
      const jobs = this.#nextBatch();
      const lane = jobs.length > 0 ? this.#idle.pop() : undefined;
      if (lane === undefined) return;
      this.#perform(lane, jobs);
    }
  }

  async #perform(lane: WriteLane, jobs: readonly WriteJob[]): Promise<void> {
    const accountKeys = new Set(jobs.map(({ accountKey }) => accountKey));
    for (const accountKey of accountKeys) this.#writing.add(accountKey);
    await lane.perform(jobs, this.#onCommit);
    for (const accountKey of accountKeys) {
      this.#writing.delete(accountKey);
      if (this.#waiting.has(accountKey)) this.#ready.add(accountKey);
    }
    this.#idle.push(lane);
    if (this.#count > 0) this.#dispatch();
    else if (this.#writing.size === 0) this.#drained?.resolve();
  }

  /** A part of what waits, so that all lanes have something to do, from the accounts that waited longest. */
  #nextBatch(): readonly WriteJob[] {
    const lanes = Math.max(1, Math.min(this.#idle.length, this.#ready.size));
    const most = Math.min(largestBatch, Math.ceil(this.#count / lanes));
    const jobs: WriteJob[] = [];
    for (const accountKey of this.#ready) {
      if (jobs.length >= most) break;
      const queue = this.#waiting.get(accountKey) ?? [];
      jobs.push(...queue.splice(0, most - jobs.length));
      if (queue.length === 0) this.#waiting.delete(accountKey);
      this.#ready.delete(accountKey);
    }
    this.#count -= jobs.length;
    return jobs;
  }
}
