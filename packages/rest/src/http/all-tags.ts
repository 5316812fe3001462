import type { Engine, EngineContext } from '@tagsmith/application';
import { limits, type Tag } from '@tagsmith/core';

/** Every tag of the account, for the dialects whose tag lists have no pages. */
export async function listAllTags(engine: Engine, context: EngineContext, search?: string): Promise<readonly Tag[]> {
  const tags: Tag[] = [];
  let cursor: string | undefined;
  do {
    const page = await engine.run('tag.list', context, { limit: limits.pageSize, cursor, search });
    tags.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return tags;
}
