import type { LeadSort, ReadTx, TagSort } from '../index.ts';
import { plain } from './plain-record.ts';

const sorts: readonly LeadSort[] = ['created', 'updated', 'name', 'lastName', 'email', 'source'];
const directions = ['asc', 'desc'] as const;
const tagSorts: readonly TagSort[] = ['slug', 'leads', 'lastUsed'];

/** All lists of an account, page after small page, as any store must show them; sequences are a store's own. */
export async function viewsOf(tx: ReadTx): Promise<unknown> {
  const orders = sorts.flatMap((sort) => directions.map((direction) => ({ sort, direction })));
  const leads = [];
  for (const order of orders) leads.push(await walk((page) => tx.leads.list({ ...order, ...page }), 7));
  const tags = [];
  for (const sort of tagSorts) tags.push(await walk((page) => tx.tags.listWithUse({ sort, ...page }), 2));
  const changes = await walk((page) => tx.changes.list({ order: 'newest', ...page }), 50);
  return plain({ leads, tags, changes: changes.map((change) => ({ ...change, sequence: 0 })) });
}

async function walk<Item>(
  list: (page: {
    cursor: string | undefined;
    limit: number;
  }) => Promise<{ items: readonly Item[]; nextCursor: string | null }>,
  limit: number,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await list({ cursor, limit });
    items.push(...page.items);
    if (page.nextCursor === null) return items;
    cursor = page.nextCursor;
  }
}
