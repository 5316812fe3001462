import type { Database } from 'better-sqlite3';
import { StoreError } from '../store-error.ts';
import { bindBegin } from './begin-when-free.ts';
import type { Deferred } from './deferred.ts';
import { bindSavepoint } from './savepoint.ts';
import type { WriteTurns } from './write-turns.ts';

/** Writes that share one commit, at least where so many wait, and at most. */
const smallBatch = 16;
const largeBatch = 128;

interface Job {
  readonly run: () => Promise<unknown>;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

/** What waits for the commit: rows that a savepoint within it has written before, and what must be outside them all. */
interface DeferredParts {
  readonly rows: Deferred;
  readonly searchIndex: Deferred;
}

type Outcome = { readonly value: unknown } | { readonly error: unknown };

/** A write among others has failed behind something that it wrote. */
class SpoiltBatch extends Error {
  override readonly name = 'SpoiltBatch';
}

/**
 * The one writer of a connection. Writes that wait share a transaction, and all are answered only after the one durable
 * commit. A failure waits for the commit too, because it may rest on what a neighbour in the batch wrote.
 *
 * One that fails before it has written anything leaves nothing to undo. Where one has written, which is rare, the batch is
 * undone and run again with a savepoint for each write, so that it is undone alone. To begin with savepoints would cost every
 * write a copy of each page that it changes.
 */
export class GroupCommit {
  readonly #db: Database;
  readonly #deferred: Deferred;
  readonly #onCommit: () => void;
  readonly #turns: WriteTurns;
  readonly #begin;
  readonly #commit;
  readonly #savepoint;
  readonly #selectChanges;
  readonly #queue: Job[] = [];
  #flushing: Promise<void> | undefined;
  #closed = false;

  /** `onCommit` is called after each commit; it must not throw. `turns` are those of the threads that share the file. */
  constructor(db: Database, { rows, searchIndex }: DeferredParts, onCommit: () => void, turns: WriteTurns) {
    this.#db = db;
    this.#turns = turns;
    this.#deferred = both(rows, searchIndex);
    this.#onCommit = onCommit;
    this.#begin = bindBegin(db);
    this.#commit = db.prepare('COMMIT');
    this.#savepoint = bindSavepoint(db, rows);
    this.#selectChanges = db.prepare<[], number>('SELECT total_changes()').pluck();
  }

  /** Runs `run` inside the next batch. It may await only what the connection itself answers. */
  write<Result>(run: () => Promise<Result>): Promise<Result> {
    if (this.#closed) return Promise.reject(new StoreError('unavailable', 'The store is closed.'));
    return new Promise<Result>((resolve, reject) => {
      this.#queue.push({ run, resolve, reject });
      this.#turns.noteWaiting(1);
      this.#flushing ??= this.#flush();
    });
  }

  /** Lets what is queued finish and refuses the rest. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#flushing;
  }

  async #flush(): Promise<void> {
    while (this.#queue.length > 0) {
      // One turn of the event loop: what arrived while the last commit ran joins this batch.
      await new Promise(setImmediate);
      await this.#turns.take();
      try {
        const batch = this.#queue.splice(0, this.#batchSize());
        this.#turns.noteWaiting(-batch.length);
        await this.#commitBatch(batch);
      } finally {
        this.#turns.pass();
      }
    }
    this.#flushing = undefined;
  }

  /** Half of those who wait: while the one half is written, the other half's answers and next requests are under way. */
  #batchSize(): number {
    return Math.min(largeBatch, Math.max(smallBatch, Math.ceil(this.#queue.length / 2)));
  }

  async #commitBatch(jobs: readonly Job[]): Promise<void> {
    let outcomes: readonly Outcome[];
    try {
      await this.#begin();
      outcomes = jobs.length === 1 ? await runAll(jobs, this.#runOnly) : await this.#runTogether(jobs);
      this.#end();
    } catch (cause) {
      this.#deferred.discard();
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
      const error = new StoreError('unavailable', 'The database did not take the write; nothing of it was kept.', {
        cause,
      });
      for (const job of jobs) job.reject(error);
      return;
    }
    jobs.forEach((job, index) => {
      settle(job, outcomes[index]);
    });
    this.#onCommit();
  }

  /** Commits, unless the only write was undone. */
  #end(): void {
    if (this.#db.inTransaction) {
      this.#deferred.flush();
      this.#commit.run();
    } else {
      this.#deferred.discard();
    }
  }

  async #runTogether(jobs: readonly Job[]): Promise<readonly Outcome[]> {
    try {
      return await runAll(jobs, this.#runAmongOthers);
    } catch (error) {
      if (!(error instanceof SpoiltBatch)) throw error;
      this.#deferred.discard();
      this.#db.exec('ROLLBACK');
      await this.#begin();
      return runAll(jobs, this.#runInSavepoint);
    }
  }

  /** @throws SpoiltBatch; what SQLite has undone the whole transaction for */
  readonly #runAmongOthers = async (job: Job): Promise<Outcome> => {
    const before = this.#selectChanges.get();
    try {
      return await this.#run(job);
    } catch (error) {
      if (!this.#db.inTransaction) throw error;
      if (this.#selectChanges.get() !== before)
        throw new SpoiltBatch('A write among others has failed', { cause: error });
      return { error };
    }
  };

  /** @throws when SQLite has undone the whole transaction: then no neighbour's savepoint is left either. */
  readonly #runInSavepoint = async (job: Job): Promise<Outcome> => {
    try {
      return { value: await this.#savepoint(job.run) };
    } catch (error) {
      if (!this.#db.inTransaction) throw error;
      return { error };
    }
  };

  /** @throws what the job does, and when SQLite has undone the transaction and the job did not mind */
  async #run(job: Job): Promise<Outcome> {
    const value = await job.run();
    if (!this.#db.inTransaction) throw new Error('The database has undone the transaction');
    return { value };
  }

  /** A write that has the batch to itself needs no savepoint, which would keep a copy of every page that it changes. */
  readonly #runOnly = async (job: Job): Promise<Outcome> => {
    try {
      return await this.#run(job);
    } catch (error) {
      if (!this.#db.inTransaction) throw error;
      this.#db.exec('ROLLBACK');
      return { error };
    }
  };
}

function both(one: Deferred, other: Deferred): Deferred {
  const each = [one, other];
  return {
    flush: () => {
      for (const deferred of each) deferred.flush();
    },
    discard: () => {
      for (const deferred of each) deferred.discard();
    },
  };
}

async function runAll(jobs: readonly Job[], run: (job: Job) => Promise<Outcome>): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const job of jobs) outcomes.push(await run(job));
  return outcomes;
}

function settle(job: Job, outcome: Outcome | undefined): void {
  if (outcome === undefined || 'error' in outcome) job.reject(outcome?.error);
  else job.resolve(outcome.value as never); // the value that this job's own run returned
}
