import { WriteTurns } from './write-turns.ts';

/** What stores of several threads of one process, over one file, know of each other. */
export interface Sharing {
  /** Of `newTurns`, one for all of them: they write in turns. */
  readonly turns: SharedArrayBuffer;
  /** Whether this is the one of them that does what nobody asked for: checkpoints, and the history of tags. */
  readonly isKeeper: boolean;
}

/** The turns for stores that share a file, to be given to each. */
export function newTurns(): SharedArrayBuffer {
  return WriteTurns.newMemory();
}
