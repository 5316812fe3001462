import type { Engine, EngineContext, VerbInput } from '@tagsmith/application';
import { DomainError } from '@tagsmith/core';
import { ImportError } from './import-error.ts';
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
 * Puts the records of a file into an account, line by line.
 * @throws ImportError naming the first line that is not in; Error with a code when the file can't be read
 */
export async function importFile(engine: Engine, context: EngineContext, request: ImportRequest): Promise<Imported> {
  const counts = { leads: 0, tags: 0, campaigns: 0 };
  for await (const batch of readBatches(request.file, request)) {
    if (request.signal.aborted) break;
    if ('leads' in batch) {
      await createLeads(engine, context, batch.leads, batch.lines);
      counts.leads += batch.leads.length;
    } else if ('tag' in batch.record) {
      await atLine(batch.line, engine.run('tag.create', context, batch.record.tag));
      counts.tags += 1;
    } else {
      await atLine(batch.line, engine.run('campaign.create', context, batch.record.campaign));
      counts.campaigns += 1;
    }
  }
  return counts;
}

/** All of them at once; when that is refused, one by one up to the one that is at fault. */
async function createLeads(
  engine: Engine,
  context: EngineContext,
  leads: readonly VerbInput<'lead.create'>[],
  lines: readonly number[],
): Promise<void> {
  try {
    await engine.run('lead.createMany', context, { leads: [...leads] });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    for (const [index, lead] of leads.entries()) {
      await atLine(lines[index] ?? 0, engine.run('lead.create', context, lead));
    }
  }
}

async function atLine(line: number, write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    throw error instanceof DomainError ? new ImportError(line, error.message) : error;
  }
}
