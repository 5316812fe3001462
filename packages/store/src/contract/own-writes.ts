import { describe, expect } from 'vitest';
import type { ReadTx, StoredLead, StoredTag, WriteTx } from '../index.ts';
import type { ContractTest } from './contract-test.ts';
import { newLead, newOperation, nextMoment } from './new-records.ts';
import { found } from './tenant.ts';

const refused = new Error('a rule of the caller');

/** A store may write late what follows from other rows; who asks for it in the transaction must not notice. */
export function ownWritesContract(test: ContractTest): void {
  describe('a transaction, once it has written,', () => {
    test('counts the uses of tags, and finds leads by them', async ({ tenant }) => {
      const [vip, hot] = [await tenant.addTag('VIP'), await tenant.addTag('Hot')];
      const { id } = await tenant.addLead({ tags: [hot] });
      await tenant.write(async (tx) => {
        const lead = await put(tx, found(await tx.leads.lock({ id })), { add: vip, remove: hot });
        await tx.leads.insert(newLead({ tags: [vip] }));
        expect(await usesOf(tx, [vip, hot])).toEqual([2, 0]);
        await put(tx, lead, { add: hot });
        expect(await usesOf(tx, [vip, hot])).toEqual([2, 1]);
        expect(await tx.tags.delete(vip, newOperation())).toBe(2);
      });
      const after = await tenant.read((tx) => tx.tags.listWithUse({ limit: 10 }));
      expect(after.items.map(({ name, leads }) => [name, leads])).toEqual([['Hot', 1]]);
    });

    test('reads the history of a record, however it was written', async ({ tenant }) => {
      const { id } = await tenant.addLead();
      await tenant.write(async (tx) => {
        let lead = found(await tx.leads.lock({ id }));
        await append(tx, lead, 1);
        await append(tx, lead, 2);
        expect(await historyOf(tx, lead)).toEqual([2, 1]);
        await append(tx, lead, 3);
        lead = await put(tx, lead);
        await append(tx, lead, 4);
        lead = await put(tx, lead);
        lead = await put(tx, lead);
        await append(tx, lead, 5);
        expect(await historyOf(tx, lead)).toEqual([5, 4, 3, 2, 1]);
        await append(tx, lead, 6);
      });
      await tenant.write(async (tx) => append(tx, found(await tx.leads.lock({ id })), 7));
      expect(await tenant.read(async (tx) => historyOf(tx, found(await tx.leads.find({ id }))))).toEqual([
        7, 6, 5, 4, 3, 2, 1,
      ]);
    });

    test('keeps both across attempts, and nothing of those that are undone', async ({ tenant }) => {
      const [vip, hot] = [await tenant.addTag('VIP'), await tenant.addTag('Hot')];
      const { id } = await tenant.addLead();
      await tenant.write(async (tx) => {
        const before = found(await tx.leads.lock({ id }));
        await append(tx, before, 1);
        const lead = await put(tx, before, { add: vip });
        const undone = tx.attempt(async () => {
          await append(tx, lead, 2);
          const inner = await tx.attempt(() => put(tx, lead, { add: hot, remove: vip }));
          expect(await usesOf(tx, [vip, hot])).toEqual([0, 1]);
          await append(tx, inner, 3);
          throw refused;
        });
        await expect(undone).rejects.toBe(refused);
        await append(tx, lead, 4);
        const kept = await tx.attempt(() => put(tx, lead, { add: hot }));
        await append(tx, kept, 5);
        expect(await usesOf(tx, [vip, hot])).toEqual([1, 1]);
        expect(await historyOf(tx, kept)).toEqual([5, 4, 1]);
      });
      await tenant.read(async (tx) => {
        expect(await usesOf(tx, [vip, hot])).toEqual([1, 1]);
        expect(await historyOf(tx, found(await tx.leads.find({ id })))).toEqual([5, 4, 1]);
      });
    });
  });
}

interface Put {
  readonly add?: StoredTag;
  readonly remove?: StoredTag;
}

function put(tx: WriteTx, lead: StoredLead, { add, remove }: Put = {}): Promise<StoredLead> {
  return tx.leads.save(lead, {
    addTags: add === undefined ? [] : [add],
    removeTags: remove === undefined ? [] : [remove],
    at: nextMoment(),
  });
}

function append(tx: WriteTx, lead: StoredLead, place: number): Promise<void> {
  return tx.changes.append(newOperation(), [
    { subject: 'lead', record: lead, action: 'updated', before: {}, after: { place } },
  ]);
}

/** How many leads each tag is on, by all ways to ask for it, which say the same. */
async function usesOf(tx: ReadTx, tags: readonly StoredTag[]): Promise<readonly number[]> {
  const { items } = await tx.tags.listWithUse({ limit: 10 });
  return Promise.all(
    tags.map(async (tag) => {
      const { leads } = await tx.tags.getUse(tag);
      const listed = await tx.leads.list({ allTags: [tag], sort: 'created', direction: 'asc', limit: 10 });
      expect(items.find(({ id }) => id === tag.id)?.leads).toBe(leads);
      expect(await tx.leads.count({ allTags: [tag] })).toBe(leads);
      expect(listed.items).toHaveLength(leads);
      return leads;
    }),
  );
}

/** The places that were appended to a lead, newest first. */
async function historyOf(tx: ReadTx, lead: StoredLead): Promise<readonly unknown[]> {
  const { items } = await tx.changes.list({ order: 'newest', limit: 20, subject: lead, subjectKind: 'lead' });
  return items.map(({ after }) => after.place);
}
