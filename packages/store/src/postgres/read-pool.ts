import { Pool, type PoolClient } from 'pg';
import type { PoolUse } from '../port/status.ts';
import { StoreError } from '../store-error.ts';
import { configOf } from './connection.ts';
import { asUnavailable, isConnectionLost } from './database-trouble.ts';
import { Session } from './session.ts';
import { unnamed } from './statement.ts';

const begin = unnamed('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
const beginWrite = unnamed('BEGIN');
const commit = unnamed('COMMIT');
const rollback = unnamed('ROLLBACK');

/** Connections that give each transaction a snapshot of its own. */
export class ReadPool {
  readonly #pool: Pool;
  readonly #underWay = new Set<Promise<unknown>>();
  #closed = false;

  constructor(url: string, connections: number) {
    this.#pool = new Pool({ ...configOf(url), max: connections, idleTimeoutMillis: 30_000 });
    // A connection that breaks is left out from then on. Without a listener it would end the process: the pool's own while
    // nobody uses the connection, the connection's own while somebody does.
    this.#pool.on('error', () => {});
    this.#pool.on('connect', (client) => client.on('error', () => {}));
  }

  get use(): PoolUse {
    const { totalCount, idleCount, waitingCount, options } = this.#pool;
    // Who came in this turn of the event loop stands in line too, though there is a connection, or room for one.
    const served = Math.min(waitingCount, idleCount + options.max - totalCount);
    const busy = totalCount - idleCount + served;
    return { connections: Math.max(totalCount, busy), busy, waiting: waitingCount - served, limit: options.max };
  }

  /** Runs `run` on one snapshot; once more where its connection breaks. It may await only what the session answers. */
  read<Result>(run: (session: Session) => Promise<Result>): Promise<Result> {
    return this.#track(async () => {
      try {
        return await this.#transaction(begin, run);
      } catch (error) {
        if (!isConnectionLost(error)) throw error;
        return this.#transaction(begin, run);
      }
    });
  }

  /** Runs `run` in a transaction that may write what is no account's own. */
  write<Result>(run: (session: Session) => Promise<Result>): Promise<Result> {
    return this.#track(() => this.#transaction(beginWrite, run));
  }

  /** Lets what was begun end and refuses the rest. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await Promise.allSettled(this.#underWay);
    await this.#pool.end();
  }

  async #track<Result>(run: () => Promise<Result>): Promise<Result> {
    if (this.#closed) throw new StoreError('unavailable', 'The store is closed.');
    const result = run();
    this.#underWay.add(result);
    try {
      return await result;
    } catch (error) {
      throw asUnavailable(error);
    } finally {
      this.#underWay.delete(result);
    }
  }

  async #transaction<Result>(first: typeof begin, run: (session: Session) => Promise<Result>): Promise<Result> {
    const client = await this.#pool.connect();
    const session = new Session(client);
    new Session(client).post(first, []);
    let result: Result;
    try {
      result = await run(session);
      await session.settle();
    } catch (error) {
      // What was sent behind the statement that failed has failed too.
      await session.settle().catch(() => undefined);
      endWith(client, rollback).catch(() => undefined);
      throw error;
    }
    const ended = endWith(client, commit);
    // What was only read is true before the transaction is over.
    if (first === begin) ended.catch(() => undefined);
    else await ended;
    return result;
  }
}

/** Ends the transaction and gives the connection back, or lets go of it where that fails. */
async function endWith(client: PoolClient, statement: typeof commit): Promise<void> {
  try {
    await new Session(client).rows(statement, []);
  } catch (error) {
    client.release(true);
    throw error;
  }
  client.release();
}
