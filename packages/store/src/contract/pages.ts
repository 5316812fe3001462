import type { Page } from '../index.ts';

/** Reads a list to its end. @throws when it does not seem to have one */
export async function allPages<Item>(
  read: (cursor: string | undefined) => Promise<Page<Item>>,
): Promise<readonly (readonly Item[])[]> {
  const pages: (readonly Item[])[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    pages.push(page.items);
    cursor = page.nextCursor ?? undefined;
    if (pages.length > 10_000) throw new Error('The list goes on and on');
  } while (cursor !== undefined);
  return pages;
}
