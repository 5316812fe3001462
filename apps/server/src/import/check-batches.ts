import type { Engine, EngineContext } from '@tagsmith/application';
import { DomainError } from '@tagsmith/core';
import { ImportError } from './import-error.ts';
import type { Batch } from './read-batches.ts';

/** Records that are checked as far as that goes without the store. */
export interface CheckedBatch {
  readonly kind: 'leads' | 'tags' | 'campaigns';
  readonly count: number;
  /** @throws ImportError naming the first line that is not in; those before it are */
  write(): Promise<void>;
}

export async function* checkBatches(
  engine: Engine,
  context: EngineContext,
  batches: AsyncIterable<Batch>,
): AsyncGenerator<CheckedBatch> {
  for await (const batch of batches) yield checkBatch(engine, context, batch);
}

function checkBatch(engine: Engine, context: EngineContext, batch: Batch): CheckedBatch {
  if ('leads' in batch) {
    return { kind: 'leads', count: batch.leads.length, write: checkLeads(engine, context, batch) };
  }
  const { line, record } = batch;
  if ('tag' in record) {
    const create = engine.prepare('tag.create', context, record.tag);
    return { kind: 'tags', count: 1, write: () => atLine(line, create) };
  }
  const create = engine.prepare('campaign.create', context, record.campaign);
  return { kind: 'campaigns', count: 1, write: () => atLine(line, create) };
}

/** All of them at once; when that is refused, one by one up to the one that is at fault. */
function checkLeads(
  engine: Engine,
  context: EngineContext,
  { leads, lines }: Extract<Batch, { readonly leads: unknown }>,
): () => Promise<void> {
  const createAll = engine.prepare('lead.createMany', context, { leads: [...leads] });
  return async () => {
    try {
      await createAll();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      for (const [index, lead] of leads.entries()) {
        await atLine(lines[index] ?? 0, engine.prepare('lead.create', context, lead));
      }
    }
  };
}

async function atLine(line: number, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw error instanceof DomainError ? new ImportError(line, error.message) : error;
  }
}
