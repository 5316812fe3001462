import { limits, type Tag } from '@tagsmith/core';
import type { Caller } from './caller.ts';

/** Every tag of the account, for the dialects whose tag lists have no pages. */
export async function listAllTags(caller: Caller, search?: string): Promise<readonly Tag[]> {
  const tags: Tag[] = [];
  let cursor: string | undefined;
  do {
    const page = await caller.run('tag.list', { limit: limits.pageSize, cursor, search });
    tags.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return tags;
}
