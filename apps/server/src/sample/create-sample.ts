import type { Engine } from '@tagsmith/application';
import { type Account, DomainError, limits } from '@tagsmith/core';
import { systemContext } from '../system-context.ts';
import { ensureCampaigns } from './campaigns.ts';
import { findSeriesEnd } from './find-series-end.ts';
import { endOfSeries } from './sample-contact.ts';
import { SampleError } from './sample-error.ts';
import { createSampleLeads } from './sample-lead.ts';
import { tagNames } from './tag-names.ts';
import { ensureTags } from './tags.ts';

/** Leads that share a commit: enough to make its cost small, few enough that a server's writes get their turn. */
const batchSize = limits.leadsPerCommit;

export interface SampleRequest {
  readonly leads: number;
  readonly tags: number;
  readonly seed: number;
  /** Called after each commit with the number of leads in it. */
  readonly onBatch: (leads: number) => void;
  /** Ends the work after the batch that is being written. */
  readonly signal: AbortSignal;
}

/** Fills an account with leads, going on where an earlier sample ended; resolves to the number of leads that it made. */
export async function createSample(
  engine: Engine,
  account: Account,
  { leads, tags, seed, onBatch, signal }: SampleRequest,
): Promise<number> {
  const context = systemContext(account);
  const campaignIds = await ensureCampaigns(engine, context);
  const names = tagNames(tags);
  await ensureTags(engine, context, names);
  const leadOf = createSampleLeads({ seed, tags: names, campaignIds });

  let made = 0;
  let serial = await findSeriesEnd(engine, context);
  while (made < leads && !signal.aborted) {
    const count = Math.min(batchSize, leads - made);
    if (serial + count > endOfSeries)
      throw new SampleError(`"${account.name}" has all ${endOfSeries} sample leads; make another account.`);
    const batch = Array.from({ length: count }, (_, index) => leadOf(serial + index));
    const isMade = await engine
      .run('lead.createMany', systemContext(account), { leads: batch })
      .then(() => true, falseWhenTaken);
    serial += count;
    if (!isMade) continue;
    made += count;
    onBatch(count);
  }
  return made;
}

/** A lead of the series that outlived deleted ones before it: its whole batch is passed over. */
function falseWhenTaken(error: unknown): false {
  if (error instanceof DomainError && error.kind === 'conflict') return false;
  throw error;
}
