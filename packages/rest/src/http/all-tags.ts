import { limits, type Tag } from '@tagsmith/core';
import { allPages } from './all-pages.ts';
import type { Caller } from './caller.ts';

/** Every tag of the account, for the dialects whose tag lists have no pages. */
export function listAllTags(caller: Caller, search?: string): Promise<readonly Tag[]> {
  return allPages((cursor) => caller.run('tag.list', { limit: limits.pageSize, cursor, search }));
}
