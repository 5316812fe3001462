import type { Engine, EngineContext } from '@tagsmith/application';
import type { Campaign, Lead, Tag } from '@tagsmith/core';
import type { LeadFilterInput } from '@tagsmith/schema';
import { pagesOf } from './pages.ts';

/** What of an account is exported, page by page: oldest first, tags by slug. */
export interface ExportSource {
  campaigns(): AsyncGenerator<readonly Campaign[]>;
  tags(): AsyncGenerator<readonly Tag[]>;
  leads(): AsyncGenerator<readonly Lead[]>;
}

/** A read of some milliseconds, which is how long everybody else waits for one. */
const limit = 100;

/** Each page is a read of its own, so that those who write and read in between wait for one page at most. */
export function exportSource(engine: Engine, context: EngineContext, filter: LeadFilterInput = {}): ExportSource {
  return {
    campaigns: () => pagesOf((cursor) => engine.run('campaign.list', context, { cursor, limit })),
    tags: () => pagesOf((cursor) => engine.run('tag.list', context, { cursor, limit })),
    leads: () =>
      pagesOf((cursor) =>
        engine.run('lead.list', context, { ...filter, sort: 'created', direction: 'asc', cursor, limit }),
      ),
  };
}
