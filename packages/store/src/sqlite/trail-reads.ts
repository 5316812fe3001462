import type { Database } from 'better-sqlite3';
import type { GroupCommit } from './group-commit.ts';
import { prepare } from './prepare.ts';
import type { ReadLane } from './read-lane.ts';
import type { TagTrail } from './tag-trail.ts';
import { type Trail, TrailBehind } from './trail.ts';

/** How often the trail goes on though nobody asks, so that who asks then has little to wait for; in milliseconds. */
const interval = 30_000;

export interface TrailReadsConnections {
  readonly reader: Database;
  readonly lane: ReadLane;
  readonly commits: GroupCommit;
  readonly trail: TagTrail;
  /** Whether the trail goes on though nobody asks: of several stores over one file one is enough. */
  readonly goesOnAlone: boolean;
}

/**
 * Reads that see, where they ask for it, the history of tags up to the end that the log had when they began: one that
 * finds the trail shorter waits until it goes so far, and is done again.
 */
export class TrailReads implements Trail {
  readonly #selectEnd;
  readonly #selectLast;
  readonly #connections: TrailReadsConnections;
  readonly #timer: NodeJS.Timeout | undefined;
  /** How far the trail has to go for the read that runs; the lane runs one at a time. */
  #needed: number | undefined;

  constructor(connections: TrailReadsConnections) {
    this.#connections = connections;
    const { reader } = connections;
    this.#selectEnd = prepare<[], number>(reader, 'SELECT through FROM change_tag_end WHERE id = 1').pluck();
    this.#selectLast = prepare<[], number>(reader, 'SELECT coalesce(max(sequence), 0) FROM change').pluck();
    if (!connections.goesOnAlone) return;
    // A trail that could not go on now is no harm: the next read that needs it says why.
    this.#timer = setInterval(() => this.#goOn(this.#last()).catch(() => {}), interval).unref();
  }

  through(): number {
    const through = this.#end();
    const needed = this.#needed ?? this.#last();
    if (through < needed) throw new TrailBehind(needed);
    return through;
  }

  async read<Result>(run: () => Promise<Result>): Promise<Result> {
    try {
      return await this.#readWith(undefined, run);
    } catch (error) {
      if (!(error instanceof TrailBehind)) throw error;
      await this.#goOn(error.needed);
      return this.#readWith(error.needed, run);
    }
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #readWith<Result>(needed: number | undefined, run: () => Promise<Result>): Promise<Result> {
    return this.#connections.lane.read(() => {
      this.#needed = needed;
      return run();
    });
  }

  #end(): number {
    return this.#selectEnd.get() ?? 0;
  }

  #last(): number {
    return this.#selectLast.get() ?? 0;
  }

  /** Step by step, each part of a batch like any write, up to a sequence. */
  async #goOn(needed: number): Promise<void> {
    const { commits, trail } = this.#connections;
    for (let through = this.#end(); through < needed; ) through = await commits.write(async () => trail.step());
  }
}
