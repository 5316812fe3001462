import { limits } from '@tagsmith/core';
import { describe, expect } from 'vitest';
import type { ChangeFollowQuery, NewChange, Operation } from '../index.ts';
import type { ContractTest } from './contract-test.ts';
import { newLead, newOperation } from './new-records.ts';
import type { Tenant } from './tenant.ts';

export function followingChangesContract(test: ContractTest): void {
  describe('following changes', () => {
    test('of an account without any ends where it began', async ({ tenant, neighbour }) => {
      await append(neighbour, 1);
      expect(await tenant.read((tx) => tx.changes.lastSequence())).toBe(0);
      expect(await follow(tenant, { after: 0 })).toEqual({ items: [], through: 0 });
      expect(await follow(tenant, { after: 7 })).toEqual({ items: [], through: 7 });
    });

    test('goes on behind a sequence, to the end of the log', async ({ tenant }) => {
      await append(tenant, 5);
      const { items, nextCursor: _ } = await tenant.read((tx) => tx.changes.list({ order: 'oldest', limit: 10 }));
      const sequences = items.map(({ sequence }) => sequence);
      const last = sequences.at(-1) ?? 0;
      expect(await tenant.read((tx) => tx.changes.lastSequence())).toBe(last);
      expect(await follow(tenant, { after: 0 })).toEqual({ items, through: last });
      expect(await follow(tenant, { after: 0, limit: 2 })).toEqual({ items: items.slice(0, 2), through: sequences[1] });
      expect(await follow(tenant, { after: sequences[1] ?? 0 })).toEqual({ items: items.slice(2), through: last });
      expect(await follow(tenant, { after: last })).toEqual({ items: [], through: last });
    });

    test('passes over what a filter keeps back, so many at a time', async ({ tenant }) => {
      await append(tenant, limits.changesWalked + 3, { source: 'ui' });
      await append(tenant, 1, { source: 'cli' });
      const first = await follow(tenant, { after: 0, source: 'cli' });
      expect(first.items).toEqual([]);
      expect(first.through).toBeGreaterThan(0);
      const second = await follow(tenant, { after: first.through, source: 'cli' });
      expect(second.items).toMatchObject([{ source: 'cli', sequence: second.through }]);
      await append(tenant, 2, { source: 'ui' });
      const third = await follow(tenant, { after: second.through, source: 'cli' });
      expect(third).toEqual({ items: [], through: await tenant.read((tx) => tx.changes.lastSequence()) });
    });

    test('the changes behind a place are counted, up to a most', async ({ tenant, neighbour }) => {
      await append(neighbour, 2);
      expect(await tenant.read((tx) => tx.changes.countBehind(0, 10))).toBe(0);
      await append(tenant, 5);
      const { items } = await tenant.read((tx) => tx.changes.follow({ after: 0, limit: 2 }));
      const last = items.at(-1)?.sequence ?? 0;
      expect(await tenant.read((tx) => tx.changes.countBehind(0, 10))).toBe(5);
      expect(await tenant.read((tx) => tx.changes.countBehind(0, 4))).toBe(4);
      expect(await tenant.read((tx) => tx.changes.countBehind(last, 10))).toBe(3);
    });
  });
}

function follow(tenant: Tenant, query: Omit<ChangeFollowQuery, 'limit'> & { readonly limit?: number }) {
  return tenant.read((tx) => tx.changes.follow({ limit: 100, ...query }));
}

/** Appends so many changes to a new lead. */
async function append(tenant: Tenant, count: number, values?: Partial<Operation>): Promise<void> {
  await tenant.write(async (tx) => {
    const record = await tx.leads.insert(newLead());
    const change: NewChange = { subject: 'lead', record, action: 'updated', before: {}, after: {} };
    const changes = Array.from({ length: count }, () => change);
    await tx.changes.append(newOperation(values), changes);
  });
}
