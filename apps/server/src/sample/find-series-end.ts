import type { Engine, EngineContext } from '@tagsmith/application';
import { DomainError } from '@tagsmith/core';
import { endOfSeries, sampleContact } from './sample-contact.ts';

/**
 * The first serial number that the account has no lead of yet. Assumes that those before are all there; where leads
 * were deleted in between, it may be one of theirs.
 */
export async function findSeriesEnd(engine: Engine, context: EngineContext): Promise<number> {
  const isThere = async (serial: number) => {
    const { phone } = sampleContact(serial);
    return engine.run('lead.get', context, { lead: { phone } }).then(() => true, falseWhenNotFound);
  };
  let [there, free] = [-1, 0];
  while (free < endOfSeries && (await isThere(free))) [there, free] = [free, Math.min(free * 2 + 1, endOfSeries)];
  while (free - there > 1) {
    const middle = Math.floor((there + free) / 2);
    if (await isThere(middle)) there = middle;
    else free = middle;
  }
  return free;
}

function falseWhenNotFound(error: unknown): false {
  if (error instanceof DomainError && error.kind === 'not_found') return false;
  throw error;
}
