import { trpcClient } from '../api.ts';
import type { DraftTag } from '../forms/tag-draft.ts';
import { type TagAction, tagWords } from './tag-change.ts';
import { countReasons } from './tally.ts';
import { type LeadDiff, type Part, partKeys, partSize, type Work } from './work.ts';

/** One change of the leads with these ids. */
export interface TagCall {
  readonly action: TagAction;
  readonly tags: readonly DraftTag[];
  readonly ids: readonly string[];
}

/** Tags leads that are known by their ids, with one change after the other. */
export function tagSome(changes: readonly TagCall[]): Work {
  const calls = changes.flatMap(({ ids, ...change }) => inParts(ids).map((part) => ({ ...change, ids: part })));
  const keyOf = partKeys();
  let done = 0;
  return {
    total: changes.reduce((sum, { ids }) => sum + ids.length, 0),
    next: async () => {
      const call = calls[done];
      const part = call ? await send(call, keyOf(done)) : { tally: nothing, diffs: [] };
      done += 1;
      return { ...part, isLast: done >= calls.length };
    },
  };
}

const nothing = { changed: 0, unchanged: 0, gone: 0, refused: {} };

async function send({ action, tags, ids }: TagCall, idempotencyKey: string): Promise<Omit<Part, 'isLast'>> {
  const leads = ids.map((id) => ({ id }));
  const { results } = await trpcClient.lead.bulkTags.mutate({ leads, action, tags: tagWords(tags), idempotencyKey });
  const diffs: LeadDiff[] = [];
  const reasons: string[] = [];
  let [unchanged, gone] = [0, 0];
  for (const result of results) {
    if (result.outcome === 'refused') reasons.push(result.reason);
    else if (result.outcome !== 'done') gone += 1;
    else if (result.added.length + result.removed.length === 0) unchanged += 1;
    else diffs.push({ leadId: result.leadId, added: result.added, removed: result.removed });
  }
  return { tally: { changed: diffs.length, unchanged, gone, refused: countReasons(reasons) }, diffs };
}

function inParts(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / partSize) }, (_, part) =>
    ids.slice(part * partSize, (part + 1) * partSize),
  );
}
