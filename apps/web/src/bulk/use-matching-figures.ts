import { limits } from '@tagsmith/core';
import { useQuery } from '@tanstack/react-query';
import { trpcClient } from '../api.ts';
import type { DraftTag } from '../forms/tag-draft.ts';
import type { BulkTarget } from './bulk-target.ts';
import { matchingFigures } from './matching-figures.ts';
import type { TagChange } from './tag-change.ts';

/** The figures of a change of all that match, as they are now: what was counted before is not kept. */
export function useMatchingFigures(target: Extract<BulkTarget, { readonly kind: 'matching' }>, change: TagChange) {
  const { filter, except } = target;
  return useQuery({
    queryKey: ['matchingFigures', filter, except.map(({ id }) => id), change.action, change.tags],
    queryFn: async ({ signal }) =>
      matchingFigures(target, change, {
        count: async (counted) => (await trpcClient.lead.count.query(counted, { signal })).count,
        dictionary: change.action === 'add' ? [] : await allTags(signal),
      }),
    staleTime: 0,
    gcTime: 0,
  });
}

async function allTags(signal: AbortSignal): Promise<readonly DraftTag[]> {
  const tags: DraftTag[] = [];
  let cursor: string | undefined;
  do {
    const page = await trpcClient.tag.list.query({ limit: limits.pageSize, cursor }, { signal });
    tags.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return tags;
}
