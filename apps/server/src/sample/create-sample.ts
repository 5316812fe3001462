import type { Engine, EngineContext } from '@tagsmith/application';
import { readAhead } from '../read-ahead.ts';
import { accountNotEmpty } from './account-not-empty.ts';
import { ensureCampaigns } from './campaigns.ts';
import { checkSample } from './check-sample.ts';
import { findSeriesEnd } from './find-series-end.ts';
import { createSampleLeads } from './sample-lead.ts';
import { tagNames } from './tag-names.ts';
import { ensureTags } from './tags.ts';

export interface SampleRequest {
  readonly leads: number;
  readonly tags: number;
  readonly seed: number;
  /** Leads that share a commit: the more the faster, and the longer others wait for their turn to write. */
  readonly batch: number;
  /** Fills an account that has no sample lead, or refuses: of several who ask at once, through other processes too, one does it. */
  readonly fromStart?: boolean;
}

/**
 * Fills an account with leads, going on where an earlier sample ended; yields after each commit the number of leads in it.
 * Who stops asking has those that were made so far. `contextOf` says who makes them, anew for each commit.
 * @throws SampleError where the series ends; DomainError `account_not_empty` where it was to be begun
 */
export async function* createSample(
  engine: Engine,
  contextOf: () => EngineContext,
  { leads, tags, seed, batch, fromStart = false }: SampleRequest,
): AsyncGenerator<number, void> {
  const campaignIds = await ensureCampaigns(engine, contextOf());
  const names = tagNames(tags);
  await ensureTags(engine, contextOf(), names);
  const leadOf = createSampleLeads({ seed, tags: names, campaignIds });

  let made = 0;
  let serial = await findSeriesEnd(engine, contextOf());
  if (fromStart && serial > 0) throw accountNotEmpty(contextOf());
  while (made < leads) {
    const checked = checkSample({ engine, contextOf, leadOf, batch, start: serial, leads: leads - made });
    for await (const { count, write } of readAhead(checked)) {
      const isMade = await write();
      if (!isMade && fromStart && serial === 0) throw accountNotEmpty(contextOf());
      serial += count;
      if (!isMade) continue;
      made += count;
      yield count;
    }
  }
}
