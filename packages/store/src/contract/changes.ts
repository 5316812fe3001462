import { randomUUID } from 'node:crypto';
import { describe, expect } from 'vitest';
import type { ChangeListQuery, NewChange, Operation } from '../index.ts';
import type { ContractTest } from './contract-test.ts';
import { newCampaign, newLead, newOperation } from './new-records.ts';
import { allPages } from './pages.ts';
import type { Tenant } from './tenant.ts';

export function changesContract(test: ContractTest): void {
  describe('changes', () => {
    test('a change is read as it was appended', async ({ tenant }) => {
      const lead = await tenant.addLead();
      const tag = await tenant.addTag('VIP');
      const campaign = await tenant.write((tx) => tx.campaigns.insert(newCampaign()));
      const before = JSON.parse('{"metadata":{"__proto__":1,"深":[null]},"email":null}');
      const appended: readonly NewChange[] = [
        { subject: 'lead', record: lead, action: 'updated', before, after: {} },
        { subject: 'tag', record: tag, action: 'created', before: {}, after: { name: 'VIP' } },
        { subject: 'campaign', record: campaign, action: 'restored', before: {}, after: {} },
        { subject: 'lead', record: lead, action: 'deleted', before: {}, after: {} },
      ];
      const operation = newOperation();
      await append(tenant, operation, appended);
      const { items } = await list(tenant, { order: 'oldest' });
      const { id: operationId, at, actor, source } = operation;
      expect(items).toStrictEqual(
        appended.map(({ record, ...change }) => ({
          sequence: expect.any(Number),
          operationId,
          at: new Date(at).toISOString(),
          actor,
          source,
          subjectId: record.id,
          ...change,
        })),
      );
    });

    test('each kind of actor is kept', async ({ tenant }) => {
      const actors = [
        { kind: 'user', id: randomUUID(), name: 'Ada' },
        { kind: 'apiKey', id: randomUUID(), name: 'Form' },
        { kind: 'system', id: null, name: 'Tagsmith' },
      ] as const;
      for (const actor of actors) await touch(tenant, { actor });
      expect((await list(tenant, { order: 'oldest' })).items.map(({ actor }) => actor)).toEqual(actors);
    });

    test('an append of nothing is nothing', async ({ tenant }) => {
      await append(tenant, newOperation(), []);
      expect((await list(tenant, { order: 'newest' })).items).toEqual([]);
    });

    test('come newest or oldest first, in pages', async ({ tenant, neighbour }) => {
      const operations = [];
      for (let made = 0; made < 7; made++) {
        operations.push(await touch(tenant));
        await touch(neighbour);
      }
      for (const limit of [1, 3, 7, 8]) {
        const pages = await allPages((cursor) => list(tenant, { order: 'newest', cursor, limit }));
        expect(pages.flat().map(({ operationId }) => operationId)).toEqual(operations.toReversed());
        expect(pages.length).toBe(Math.ceil(7 / limit));
        expect(await follow(tenant, undefined, limit)).toMatchObject({ operations });
      }
    });

    test('sequences grow, whatever the order of their times', async ({ tenant }) => {
      const operations = [];
      for (const at of [3, 1, 2]) operations.push(await touch(tenant, { at }));
      const { items } = await list(tenant, { order: 'oldest' });
      expect(items.map(({ operationId }) => operationId)).toEqual(operations);
      const sequences = items.map(({ sequence }) => sequence);
      expect(sequences).toEqual(sequences.toSorted((a, b) => a - b));
    });

    test('go on from where a reader was', async ({ tenant }) => {
      expect(await list(tenant, { order: 'oldest' })).toEqual({ items: [], nextCursor: null });
      const first = await touch(tenant);
      const start = await list(tenant, { order: 'oldest' });
      expect(start).toMatchObject({ items: [{ operationId: first }], nextCursor: expect.any(String) });
      const cursor = start.nextCursor ?? undefined;
      expect(await list(tenant, { order: 'oldest', cursor })).toEqual({ items: [], nextCursor: cursor });
      const second = await touch(tenant);
      expect((await list(tenant, { order: 'oldest', cursor })).items).toMatchObject([{ operationId: second }]);
    });

    test('reach a reader that follows them all, each once, while many write', async ({ tenant }) => {
      const writers = Array.from({ length: 8 }, async () => {
        const written = [];
        for (let made = 0; made < 10; made++) written.push(await touch(tenant));
        return written;
      });
      const seen: string[] = [];
      let cursor: string | undefined;
      let writing = true;
      const written = Promise.all(writers).finally(() => {
        writing = false;
      });
      for (let last = false; !last; ) {
        last = !writing;
        const page = await follow(tenant, cursor, 7);
        seen.push(...page.operations);
        cursor = page.cursor;
        // Lets the writers have their turn.
        await new Promise(setImmediate);
      }
      expect(seen.toSorted()).toEqual((await written).flat().toSorted());
    });

    test('keep the id of a subject that was deleted', async ({ tenant }) => {
      const lead = await tenant.addLead();
      await append(tenant, newOperation(), [
        { subject: 'lead', record: lead, action: 'deleted', before: {}, after: {} },
      ]);
      await tenant.saveLead(lead.id, { deletedAt: 1 });
      expect((await list(tenant, { order: 'newest' })).items).toMatchObject([{ subjectId: lead.id }]);
    });
  });

  describe('filters of changes', () => {
    test("a subject has its own changes and no other's", async ({ tenant }) => {
      // The first lead and the first tag: a store that numbers its rows may have given both the same key.
      const [lead, another] = [await tenant.addLead(), await tenant.addLead()];
      const tags = [await tenant.addTag('VIP'), await tenant.addTag('Hot')];
      for (const record of [lead, another]) await append(tenant, newOperation(), [updated('lead', record)]);
      for (const record of tags) await append(tenant, newOperation(), [updated('tag', record)]);
      const ofLead = await list(tenant, { order: 'newest', subject: lead, subjectKind: 'lead' });
      expect(ofLead.items).toMatchObject([{ subject: 'lead', subjectId: lead.id }]);
      for (const tag of tags) {
        const ofTag = await list(tenant, { order: 'newest', subject: tag, subjectKind: 'tag' });
        expect(ofTag.items).toMatchObject([{ subject: 'tag', subjectId: tag.id }]);
      }
      const kinds = (await list(tenant, { order: 'newest', subjectKind: 'tag' })).items.map(({ subject }) => subject);
      expect(kinds).toEqual(['tag', 'tag']);
    });

    test('source and operation let through what they name', async ({ tenant }) => {
      const nexor = await touch(tenant, { source: 'nexor' });
      const ui = await touch(tenant, { source: 'ui' });
      const ids = async (query: Partial<ChangeListQuery>) =>
        (await list(tenant, { order: 'oldest', ...query })).items.map(({ operationId }) => operationId);
      expect(await ids({ source: 'nexor' })).toEqual([nexor]);
      expect(await ids({ source: 'cli' })).toEqual([]);
      expect(await ids({ operationId: ui })).toEqual([ui]);
      expect(await ids({ operationId: ui, source: 'nexor' })).toEqual([]);
      expect(await ids({ operationId: randomUUID() })).toEqual([]);
    });

    test('pages go on within the filter', async ({ tenant }) => {
      const wanted = [];
      for (let made = 0; made < 9; made++) {
        const operation = await touch(tenant, { source: made % 2 ? 'cli' : 'ui' });
        if (made % 2) wanted.push(operation);
      }
      const pages = await allPages((cursor) => list(tenant, { order: 'newest', source: 'cli', cursor, limit: 3 }));
      expect(pages.flat().map(({ operationId }) => operationId)).toEqual(wanted.toReversed());
    });
  });
}

/** Appends one change to a new lead; resolves to the id of its operation. */
async function touch(tenant: Tenant, values: Partial<Operation> = {}): Promise<string> {
  const operation = newOperation(values);
  await tenant.write(async (tx) => {
    const lead = await tx.leads.insert(newLead());
    await tx.changes.append(operation, [updated('lead', lead)]);
  });
  return operation.id;
}

function updated(subject: NewChange['subject'], record: NewChange['record']): NewChange {
  return { subject, record, action: 'updated', before: {}, after: {} };
}

function append(tenant: Tenant, operation: Operation, changes: readonly NewChange[]): Promise<void> {
  return tenant.write((tx) => tx.changes.append(operation, changes));
}

type Query = Partial<ChangeListQuery> & Pick<ChangeListQuery, 'order'>;

function list(tenant: Tenant, query: Query) {
  return tenant.read((tx) => tx.changes.list({ limit: 100, ...query }));
}

/** Reads on, oldest first, until there is no more for now. */
async function follow(tenant: Tenant, from: string | undefined, limit: number) {
  const operations: string[] = [];
  let cursor = from;
  for (;;) {
    const page = await list(tenant, { order: 'oldest', cursor, limit });
    operations.push(...page.items.map(({ operationId }) => operationId));
    cursor = page.nextCursor ?? undefined;
    if (page.items.length < limit || cursor === undefined) return { operations, cursor };
  }
}
