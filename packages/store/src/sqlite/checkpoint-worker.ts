import { once } from 'node:events';
import { fdatasyncSync, openSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { openWriter } from './connection.ts';
import { WriteTurns } from './write-turns.ts';

/** What the thread is started with. */
export interface CheckpointOrder {
  readonly file: string;
  /** The memory of the turns that writers take. */
  readonly turns: SharedArrayBuffer;
  /** Pages in the log from which on they are moved. */
  readonly pages: number;
}

interface LogState {
  /** Pages in the log. */
  readonly log: number;
  /** How many of them the database has already. */
  readonly checkpointed: number;
}

/** How often the log is looked at: the fastest writer adds some ten thousand pages meanwhile. Milliseconds. */
const interval = 100;
/** Pages that are few enough to be moved while writers wait: some milliseconds. */
const few = 500;
/** Rounds beside the writers; each has fewer pages to move than the one before. */
const rounds = 4;

// Whoever starts this thread gives it its order.
const { file, turns: memory, pages } = workerData as CheckpointOrder;
const turns = new WriteTurns(memory);
const db = openWriter(file);
// Never closed: to close any descriptor of a file lets go of all locks that the process has on it, SQLite's too.
const database = openSync(file, 'r+');

const checkpoint = (mode: 'NOOP' | 'PASSIVE'): number => {
  const [state] = db.pragma(`wal_checkpoint(${mode})`) as readonly LogState[];
  return state === undefined ? 0 : state.log - state.checkpointed;
};

/**
 * Moves the log into the database beside those who write, until little is left; that little while they wait, so that the
 * next commit begins it anew. Beside a writer alone it would never be empty, and grow for ever. The writer itself begins
 * it: a log that somebody else has begun (RESTART) makes it forget every page that it has read.
 *
 * SQLite waits for the disk where a checkpoint empties the log, so for all that went before; unless it is there already.
 */
async function empty(): Promise<void> {
  for (let round = 0; round < rounds && checkpoint('NOOP') > few; round++) {
    checkpoint('PASSIVE');
    fdatasyncSync(database);
  }
  await turns.take();
  try {
    checkpoint('PASSIVE');
  } finally {
    turns.pass();
  }
}

const ended = new AbortController();
if (parentPort !== null) once(parentPort, 'message').then(() => ended.abort());

while (!ended.signal.aborted) {
  await setTimeout(interval, undefined, { signal: ended.signal }).catch(() => {});
  try {
    if (!ended.signal.aborted && checkpoint('NOOP') >= pages) await empty();
  } catch {
    // A full disk or a busy database: what could not be moved stays in the log, and the next look tries again.
  }
}
db.close();
parentPort?.close();
