import { randomUUID } from 'node:crypto';
import { limits } from '@tagsmith/core';
import { describe, expect } from 'vitest';
import type { ChangeFilter, ChangeListQuery, NewChange, Operation } from '../index.ts';
import type { ContractTest } from './contract-test.ts';
import { newOperation, tagged } from './new-records.ts';
import { allPages } from './pages.ts';
import { found, type Tenant } from './tenant.ts';

const actors = {
  ada: { kind: 'user', id: randomUUID(), name: 'Ada' },
  grace: { kind: 'user', id: randomUUID(), name: 'Grace' },
  form: { kind: 'apiKey', id: randomUUID(), name: 'Form' },
  system: { kind: 'system', id: null, name: 'Tagsmith' },
} as const;

export function changeFiltersContract(test: ContractTest): void {
  describe('changes by actor and by tag', () => {
    test('an actor is one, or all of a kind', async ({ tenant }) => {
      const by: Record<string, string> = {};
      for (const [who, actor] of Object.entries(actors)) by[who] = await touch(tenant, { actor });
      expect(await operations(tenant, { actor: { kind: 'user', id: actors.ada.id } })).toEqual([by.ada]);
      expect(await operations(tenant, { actor: { kind: 'user' } })).toEqual([by.ada, by.grace]);
      expect(await operations(tenant, { actor: { kind: 'system' } })).toEqual([by.system]);
      expect(await operations(tenant, { actor: { kind: 'apiKey', id: actors.ada.id } })).toEqual([]);
    });

    test('a tag has its own changes, and those of leads that got or lost it', async ({ tenant, neighbour }) => {
      const [vip, hot] = [await tenant.addTag('VIP'), await tenant.addTag('Hot')];
      const lead = await tenant.addLead();
      const append = async (change: Partial<NewChange>, values?: Partial<Operation>) => {
        const operation = newOperation(values);
        await tenant.write((tx) => tx.changes.append(operation, [{ ...updatedLead(lead), ...change }]));
        return operation.id;
      };
      const got = await append({ after: tagged(vip) });
      await append({ after: tagged(hot) });
      await append({ after: { metadata: { tags: [{ id: vip.id }] }, company: vip.id } });
      const both = await append({ before: tagged(hot), after: tagged(vip) }, { source: 'nexor' });
      const own = await append({ subject: 'tag', record: vip });
      const deletion = newOperation();
      await tenant.saveLead(lead.id, { addTags: [vip] });
      await tenant.write((tx) => tx.tags.delete(vip, deletion));

      expect(await operations(tenant, { tagId: vip.id })).toEqual([got, both, own, deletion.id]);
      expect(await operations(tenant, { tagId: vip.id, source: 'nexor' })).toEqual([both]);
      const ofLead = await tenant.read((tx) =>
        tx.changes.list({ order: 'oldest', limit: 10, subject: lead, subjectKind: 'lead', tagId: vip.id }),
      );
      expect(ofLead.items.map(({ operationId }) => operationId)).toEqual([got, both, deletion.id]);
      expect(await operations(tenant, { tagId: randomUUID() })).toEqual([]);
      expect(await operations(neighbour, { tagId: vip.id })).toEqual([]);
      const pages = await allPages((cursor) => list(tenant, { order: 'newest', tagId: vip.id, limit: 3, cursor }));
      expect(pages.flat().map(({ operationId }) => operationId)).toEqual([deletion.id, own, both, got]);
    });

    test.for(['newest', 'oldest'] as const)(
      '%s: a page looks at so many, and the next goes on',
      async (order, { tenant }) => {
        const wanted = [await touch(tenant, { source: 'cli' })];
        await tenant.write(async (tx) => {
          const lead = found((await tx.leads.list({ sort: 'created', direction: 'asc', limit: 1 })).items[0]);
          await tx.changes.append(
            newOperation(),
            Array.from({ length: limits.changesWalked }, () => updatedLead(lead)),
          );
        });
        wanted.push(await touch(tenant, { source: 'cli' }));
        const seen: (readonly string[])[] = [];
        for (let cursor: string | undefined; ; ) {
          const page = await list(tenant, { order, source: 'cli', limit: 10, cursor });
          seen.push(page.items.map(({ operationId }) => operationId));
          if (page.nextCursor === null || page.nextCursor === cursor) break;
          cursor = page.nextCursor;
        }
        const [first, second] = order === 'oldest' ? wanted : wanted.toReversed();
        expect(seen.slice(0, 2)).toEqual([[first], [second]]);
        expect(seen.slice(2).flat()).toEqual([]);
      },
    );

    test('a reader that follows goes on behind what was not let through', async ({ tenant }) => {
      await touch(tenant);
      const nothing = await list(tenant, { order: 'oldest', source: 'cli' });
      expect(nothing).toEqual({ items: [], nextCursor: expect.any(String) });
      const cursor = nothing.nextCursor ?? undefined;
      const next = await touch(tenant, { source: 'cli' });
      const { items } = await list(tenant, { order: 'oldest', source: 'cli', cursor });
      expect(items.map(({ operationId }) => operationId)).toEqual([next]);
    });
  });
}

function updatedLead(record: NewChange['record']): NewChange {
  return { subject: 'lead', record, action: 'updated', before: {}, after: {} };
}

/** Appends one change to a new lead; resolves to the id of its operation. */
async function touch(tenant: Tenant, values: Partial<Operation> = {}): Promise<string> {
  const operation = newOperation(values);
  const lead = await tenant.addLead();
  await tenant.write((tx) => tx.changes.append(operation, [updatedLead(lead)]));
  return operation.id;
}

type Query = ChangeFilter & Pick<ChangeListQuery, 'order' | 'cursor'> & { readonly limit?: number };

function list(tenant: Tenant, query: Query) {
  return tenant.read((tx) => tx.changes.list({ limit: 100, ...query }));
}

async function operations(tenant: Tenant, filter: ChangeFilter): Promise<readonly string[]> {
  return (await list(tenant, { order: 'oldest', ...filter })).items.map(({ operationId }) => operationId);
}
