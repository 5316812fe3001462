import { trpcClient } from '../api.ts';
import type { BulkTarget } from './bulk-target.ts';
import { type TagChange, tagWords } from './tag-change.ts';
import { countReasons } from './tally.ts';
import { partKeys, partSize, type Work } from './work.ts';

/** Tags all leads that match: the server walks the filter, in an order that the change does not disturb. */
export function tagMatching(
  { filter, except, total }: Extract<BulkTarget, { readonly kind: 'matching' }>,
  { action, tags }: TagChange,
): Work {
  const keyOf = partKeys();
  const input = { filter, action, tags: tagWords(tags), except: except.map(({ id }) => id), limit: partSize };
  let done = 0;
  let cursor: string | undefined;
  return {
    total,
    next: async () => {
      const page = await trpcClient.lead.tagMatching.mutate({ ...input, cursor, idempotencyKey: keyOf(done) });
      done += 1;
      cursor = page.nextCursor ?? undefined;
      const { changed, unchanged, refused, nextCursor } = page;
      const tally = { changed, unchanged, gone: 0, refused: countReasons(refused.map(({ reason }) => reason)) };
      return { tally, diffs: undefined, isLast: nextCursor === null };
    },
  };
}
