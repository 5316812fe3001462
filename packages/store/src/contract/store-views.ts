import type { Change } from '@tagsmith/core';
import { expect } from 'vitest';
import type { LeadSort, ReadTx, TagSort } from '../index.ts';
import { plain } from './plain-record.ts';
import { found } from './tenant.ts';

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
  return plain({ leads, tags, changes: changes.map(withoutSequence), histories: await historiesOf(tx) });
}

/** The history of each lead and tag by itself, in both orders. */
async function historiesOf(tx: ReadTx): Promise<unknown> {
  const leads = await walk((page) => tx.leads.list({ sort: 'created', direction: 'asc', ...page }), 100);
  const listed = await walk((page) => tx.tags.list(page), 100);
  const tags = await Promise.all(listed.map(async ({ id }) => found(await tx.tags.find({ id }))));
  const subjects = [
    ...leads.map((subject) => ({ subject, subjectKind: 'lead' }) as const),
    ...tags.map((subject) => ({ subject, subjectKind: 'tag' }) as const),
  ];
  const histories = [];
  for (const each of subjects) {
    const newest = await walk((page) => tx.changes.list({ ...each, order: 'newest', ...page }), 2);
    const oldest = await tx.changes.list({ ...each, order: 'oldest', limit: 100 });
    expect(oldest.items).toEqual(newest.slice(-100).toReversed());
    histories.push(newest.map(withoutSequence));
  }
  return histories;
}

function withoutSequence(change: Change): Change {
  return { ...change, sequence: 0 };
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
