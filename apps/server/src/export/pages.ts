import { setImmediate } from 'node:timers/promises';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/**
 * A list page by page, each asked for when the one before has been taken. Between two of them everybody else gets a turn,
 * so that a reader that is quick does not hold up the whole server.
 */
export async function* pagesOf<Item>(
  read: (cursor: string | undefined) => Promise<Page<Item>>,
): AsyncGenerator<readonly Item[]> {
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await read(cursor);
    if (items.length > 0) yield items;
    await setImmediate();
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
}
