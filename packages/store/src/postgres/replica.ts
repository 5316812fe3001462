import type { PoolUse } from '../port/status.ts';
import { isTrouble } from './database-trouble.ts';
import { logPositionOf } from './log-position.ts';
import { ReadPool } from './read-pool.ts';
import type { Session } from './session.ts';
import { statement } from './statement.ts';

/** How often replica and primary are asked how far they are, in milliseconds. */
const interval = 100;
/** A replica that has not replayed what the primary had written so long ago is not read from; in milliseconds. */
const mostLag = 1_000;

const selectReplayed = statement<{ readonly position: string }>(
  'SELECT coalesce(pg_last_wal_replay_lsn(), pg_current_wal_lsn())::text AS position',
);
const selectWritten = statement<{ readonly position: string }>('SELECT pg_current_wal_lsn()::text AS position');

interface Mark {
  readonly at: number;
  readonly position: bigint;
}

/**
 * Reads that may be answered by a replica. A caller reads its own writes: what this process wrote in an account, or heard
 * of from others, the replica must have replayed, or the primary is read instead.
 */
export class Replica {
  readonly #host: string;
  readonly #primary: ReadPool;
  readonly #pool: ReadPool;
  readonly #needed = new Map<number, bigint>();
  readonly #timer: NodeJS.Timeout;
  /** Where the primary was at times past, the oldest first. */
  #marks: readonly Mark[] = [];
  #replayed: bigint | undefined;
  #answeredAt = 0;
  #isAsking = false;

  constructor(url: string, connections: number, primary: ReadPool) {
    this.#host = hostOf(url);
    this.#primary = primary;
    this.#pool = new ReadPool(url, connections);
    this.#timer = setInterval(() => this.#ask(), interval).unref();
  }

  /** How far the replica is behind, in milliseconds, as far as is known; undefined while it does not answer. */
  get lag(): number | undefined {
    if (this.#replayed === undefined) return undefined;
    const replayed = this.#replayed;
    const now = performance.now();
    const oldest = this.#marks.find(({ position }) => position > replayed);
    const silence = now - this.#answeredAt;
    // One that is asked and says nothing is as far behind as it has been silent.
    return Math.max(oldest === undefined ? 0 : now - oldest.at, silence > 2 * interval ? silence : 0);
  }

  /** Whether it is near enough to be read from. */
  get isReadFrom(): boolean {
    return (this.lag ?? mostLag) < mostLag;
  }

  /** Where it is, without who asks and by which password. */
  get host(): string {
    return this.#host;
  }

  get use(): PoolUse {
    return this.#pool.use;
  }

  /** Notes that something was written in accounts up to a position of the log. */
  note(accountKeys: Iterable<number>, position: bigint): void {
    for (const accountKey of accountKeys) this.#needed.set(accountKey, position);
  }

  /** Runs `run` on a snapshot of the replica, or of the primary where the replica is behind or away. */
  async read<Result>(accountKey: number, run: (session: Session) => Promise<Result>): Promise<Result> {
    if (!this.#mayAnswer(accountKey)) return this.#primary.read(run);
    try {
      return await this.#pool.read(run);
    } catch (error) {
      const cause = error instanceof Error ? error.cause : undefined;
      if (!isTrouble(cause)) throw error;
      return this.#primary.read(run);
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#pool.close();
  }

  #mayAnswer(accountKey: number): boolean {
    const replayed = this.#replayed;
    if (replayed === undefined || !this.isReadFrom) return false;
    return (this.#needed.get(accountKey) ?? 0n) <= replayed;
  }

  async #ask(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      const at = performance.now();
      const written = await this.#primary.read((session) => session.row(selectWritten, []));
      const replayed = await this.#pool.read((session) => session.row(selectReplayed, []));
      if (written !== undefined) this.#mark({ at, position: logPositionOf(written.position) });
      if (replayed !== undefined) this.#forgetUpTo(logPositionOf(replayed.position));
      this.#answeredAt = performance.now();
    } catch {
      // What can't be asked is not read from.
      this.#replayed = undefined;
    } finally {
      this.#isAsking = false;
    }
  }

  #mark(mark: Mark): void {
    const last = this.#marks.at(-1);
    if (last === undefined || last.position < mark.position) this.#marks = [...this.#marks, mark];
  }

  #forgetUpTo(replayed: bigint): void {
    this.#replayed = replayed;
    this.#marks = this.#marks.filter(({ position }) => position > replayed);
    for (const [accountKey, position] of this.#needed) if (position <= replayed) this.#needed.delete(accountKey);
  }
}

/** `db-2:5432`; a socket on this machine is named behind the question mark. */
function hostOf(url: string): string {
  const { host, searchParams } = new URL(url);
  return host || (searchParams.get('host') ?? 'localhost');
}
