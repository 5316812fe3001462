import type { Engine, EngineContext } from '@tagsmith/application';
import { readAhead } from '../read-ahead.ts';
import { checkBatches } from './check-batches.ts';
import { readBatches } from './read-batches.ts';

export interface ImportRequest {
  readonly file: string;
  /** The first line to take, from 1. */
  readonly from: number;
  /** Called with the bytes of what was read. */
  onRead(bytes: number): void;
  /** Ends the work after the batch that is being written. */
  readonly signal: AbortSignal;
}

export interface Imported {
  readonly leads: number;
  readonly tags: number;
  readonly campaigns: number;
}

/**
 * Puts the records of a file into an account, line by line. While some are written, the next are read and checked.
 * @throws ImportError naming the first line that is not in; Error with a code when the file can't be read
 */
export async function importFile(engine: Engine, context: EngineContext, request: ImportRequest): Promise<Imported> {
  const counts = { leads: 0, tags: 0, campaigns: 0 };
  const batches = readBatches(request.file, request);
  for await (const { kind, count, write } of readAhead(checkBatches(engine, context, batches))) {
    if (request.signal.aborted) break;
    await write();
    counts[kind] += count;
  }
  return counts;
}
