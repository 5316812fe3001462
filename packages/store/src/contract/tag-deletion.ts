import { describe, expect } from 'vitest';
import type { Operation, StoredTag } from '../index.ts';
import type { ContractTest } from './contract-test.ts';
import { newOperation, nextMoment } from './new-records.ts';
import { plain } from './plain-record.ts';
import type { Tenant } from './tenant.ts';

export function tagDeletionContract(test: ContractTest): void {
  describe('deleting a tag', () => {
    test('takes it off every lead, with a revision and a change for each live one', async ({ tenant }) => {
      const [vip, hot] = [await tenant.addTag('VIP'), await tenant.addTag('Hot')];
      const carriers = [await tenant.addLead({ tags: [vip, hot] }), await tenant.addLead({ tags: [hot, vip] })];
      const other = await tenant.addLead({ tags: [hot] });
      const operation = newOperation();

      expect(await deleteTag(tenant, vip, operation)).toBe(2);

      const at = new Date(operation.at).toISOString();
      for (const { id } of carriers) {
        const lead = await tenant.getLead({ id });
        expect(lead).toMatchObject({ revision: 2, updatedAt: at });
        expect(lead.tags.map(({ slug }) => slug)).toEqual(['hot']);
      }
      expect(plain(await tenant.getLead({ id: other.id }))).toEqual(plain(other));
      const { items } = await tenant.read((tx) => tx.changes.list({ order: 'oldest', limit: 10 }));
      expect(new Set(items.map(({ subjectId }) => subjectId))).toEqual(new Set(carriers.map(({ id }) => id)));
      const { id, name, slug } = vip;
      expect(items).toMatchObject(
        carriers.map(() => ({
          operationId: operation.id,
          at,
          actor: operation.actor,
          source: operation.source,
          subject: 'lead',
          action: 'updated',
          before: { tags: [{ id, name, slug }] },
          after: {},
        })),
      );
    });

    test('takes it off a deleted lead too, without a trace', async ({ tenant }) => {
      const vip = await tenant.addTag('VIP');
      const lead = await tenant.addLead({ tags: [vip] });
      await tenant.saveLead(lead.id, { deletedAt: nextMoment() });
      expect(await deleteTag(tenant, vip)).toBe(0);
      expect(await tenant.getLead({ id: lead.id })).toMatchObject({ revision: 2, tags: [] });
      expect((await tenant.read((tx) => tx.changes.list({ order: 'newest', limit: 10 }))).items).toEqual([]);
    });

    test('leaves nothing that finds it', async ({ tenant }) => {
      const tag = await tenant.addTag('One');
      const { id, number, locationTagId } = tag;
      await tenant.write(async (tx) => {
        const fields = { ...tag, name: 'Two', slug: 'two' };
        await tx.tags.delete(await tx.tags.update(tag, fields, nextMoment()), newOperation());
      });
      await tenant.read(async (tx) => {
        for (const selector of [{ id }, { number }, { locationTagId }]) {
          expect(await tx.tags.find(selector)).toBeUndefined();
        }
        expect(await tx.tags.findBySlugs(['one', 'two'])).toEqual(new Map());
        expect(await tx.tags.list({ limit: 10 })).toEqual({ items: [], nextCursor: null });
      });
    });

    test('frees its slug, and neither its number nor its ids', async ({ tenant }) => {
      await tenant.addTag('first');
      const last = await tenant.addTag('last');
      const { id, locationTagId } = last;
      await deleteTag(tenant, last);
      await expect(tenant.addTag('a', { id })).rejects.toMatchObject({ constraint: 'tag_uid' });
      await expect(tenant.addTag('a', { locationTagId })).rejects.toMatchObject({ constraint: 'tag_location_tag_id' });
      await expect(tenant.addTag('a', { number: 2 })).rejects.toMatchObject({ constraint: 'tag_number' });
      expect(await tenant.addTag('last')).toMatchObject({ slug: 'last', number: 3 });
    });

    test('keeps its history under its id', async ({ tenant }) => {
      const tag = await tenant.addTag('VIP');
      const operation = newOperation();
      await tenant.write(async (tx) => {
        await tx.tags.delete(tag, operation);
        await tx.changes.append(operation, [{ subject: 'tag', record: tag, action: 'deleted', before: {}, after: {} }]);
      });
      const { items } = await tenant.read((tx) => tx.changes.list({ order: 'newest', limit: 10 }));
      expect(items).toMatchObject([{ subject: 'tag', subjectId: tag.id, action: 'deleted' }]);
    });

    test('that a neighbour has too leaves the neighbour alone', async ({ tenant, neighbour }) => {
      const [ours, theirs] = [await tenant.addTag('VIP'), await neighbour.addTag('VIP')];
      await tenant.addLead({ tags: [ours] });
      const lead = await neighbour.addLead({ tags: [theirs] });
      await deleteTag(tenant, ours);
      expect(plain(await neighbour.getLead({ id: lead.id }))).toEqual(plain(lead));
      expect(await neighbour.read((tx) => tx.tags.find({ number: 1 }))).toMatchObject({ id: theirs.id });
    });
  });
}

function deleteTag(tenant: Tenant, tag: StoredTag, operation: Operation = newOperation()): Promise<number> {
  return tenant.write((tx) => tx.tags.delete(tag, operation));
}
