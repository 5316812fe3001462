import type { TagUse } from '@tagsmith/core';
import { describe, expect } from 'vitest';
import type { StoredTag, TagReads } from '../index.ts';
import type { ContractTest } from './contract-test.ts';
import { newLead, newOperation, nextMoment } from './new-records.ts';
import { allPages } from './pages.ts';
import { plain } from './plain-record.ts';
import { found, type Tenant } from './tenant.ts';

const iso = (moment: number) => new Date(moment).toISOString();

export function tagUseContract(test: ContractTest): void {
  describe('the use of a tag', () => {
    test('is nothing until a lead has it', async ({ tenant }) => {
      const tag = await tenant.addTag('VIP');
      expect(await useOf(tenant, tag)).toEqual({ leads: 0, lastUsedAt: null });
    });

    test('grows with new leads, one by one and many at once', async ({ tenant, neighbour }) => {
      const [vip, hot] = [await tenant.addTag('VIP'), await tenant.addTag('Hot')];
      await neighbour.addLead({ tags: [await neighbour.addTag('VIP')] });
      const first = await tenant.addLead({ tags: [vip, hot] });
      expect(await useOf(tenant, vip)).toEqual({ leads: 1, lastUsedAt: first.createdAt });
      const [early, late] = [nextMoment(), nextMoment()];
      await tenant.write((tx) =>
        tx.leads.insertMany([newLead({ createdAt: late, tags: [vip] }), newLead({ createdAt: early, tags: [vip] })]),
      );
      expect(await useOf(tenant, vip)).toEqual({ leads: 3, lastUsedAt: iso(late) });
      expect(await useOf(tenant, hot)).toEqual({ leads: 1, lastUsedAt: first.createdAt });
    });

    test('follows what is put on and taken off; the last time stays', async ({ tenant }) => {
      const [vip, hot] = [await tenant.addTag('VIP'), await tenant.addTag('Hot')];
      const { id, createdAt } = await tenant.addLead({ tags: [vip] });
      const at = nextMoment();
      await tenant.saveLead(id, { addTags: [hot], removeTags: [vip], at });
      expect(await useOf(tenant, vip)).toEqual({ leads: 0, lastUsedAt: createdAt });
      expect(await useOf(tenant, hot)).toEqual({ leads: 1, lastUsedAt: iso(at) });
      await tenant.saveLead(id, { set: { company: 'Acme' } });
      await tenant.saveLead(id, { addTags: [], removeTags: [] });
      expect(await useOf(tenant, hot)).toEqual({ leads: 1, lastUsedAt: iso(at) });
    });

    test('leaves out leads that are deleted, until they are back', async ({ tenant }) => {
      const [vip, hot] = [await tenant.addTag('VIP'), await tenant.addTag('Hot')];
      const { id, createdAt } = await tenant.addLead({ tags: [vip] });
      await tenant.saveLead(id, { deletedAt: nextMoment() });
      expect(await useOf(tenant, vip)).toEqual({ leads: 0, lastUsedAt: createdAt });
      const at = nextMoment();
      await tenant.saveLead(id, { addTags: [hot], at });
      expect(await useOf(tenant, hot)).toEqual({ leads: 0, lastUsedAt: iso(at) });
      await tenant.saveLead(id, { deletedAt: null, removeTags: [vip] });
      expect(await useOf(tenant, vip)).toEqual({ leads: 0, lastUsedAt: createdAt });
      expect(await useOf(tenant, hot)).toEqual({ leads: 1, lastUsedAt: iso(at) });
    });

    test('begins anew with a tag that is made again', async ({ tenant }) => {
      const tag = await tenant.addTag('VIP');
      await tenant.addLead({ tags: [tag] });
      await tenant.write((tx) => tx.tags.delete(tag, newOperation()));
      expect(await useOf(tenant, await tenant.addTag('VIP'))).toEqual({ leads: 0, lastUsedAt: null });
    });

    test('is undone with a write that fails', async ({ tenant }) => {
      const tag = await tenant.addTag('VIP');
      const { id } = await tenant.addLead();
      const failed = tenant.write(async (tx) => {
        await tx.leads.save(found(await tx.leads.lock({ id })), { addTags: [tag], at: nextMoment() });
        throw new Error('undone');
      });
      await Promise.allSettled([failed, tenant.addLead({ tags: [tag] })]);
      expect((await useOf(tenant, tag)).leads).toBe(1);
    });

    test('comes with a list that is otherwise the plain one', async ({ tenant }) => {
      const tags = [await tenant.addTag('A'), await tenant.addTag('B'), await tenant.addTag('C', { description: 'b' })];
      await tenant.addLead({ tags: tags.slice(0, 1) });
      for (const query of [{ limit: 10 }, { limit: 2 }, { limit: 2, search: 'B' }]) {
        const [list, withUse] = await tenant.read((tx) =>
          Promise.all([tx.tags.list(query), tx.tags.listWithUse(query)]),
        );
        expect(withUse.nextCursor).toBe(list.nextCursor);
        const uses = await Promise.all(list.items.map(({ slug }) => useOf(tenant, { slug })));
        expect(plain(withUse.items)).toEqual(plain(list.items.map((tag, index) => ({ ...tag, ...uses[index] }))));
      }
      const { nextCursor } = await tenant.read((tx) => tx.tags.listWithUse({ limit: 2 }));
      const rest = await tenant.read((tx) => tx.tags.listWithUse({ limit: 2, cursor: nextCursor ?? undefined }));
      expect(rest.items.map(({ slug }) => slug)).toEqual(['c']);
    });

    test('puts tags in order, page by page and under a search', async ({ tenant, neighbour }) => {
      const [a, b, c] = [await tenant.addTag('A1'), await tenant.addTag('B1'), await tenant.addTag('C1')];
      for (const name of ['D2', 'E1', 'F1']) await tenant.addTag(name);
      await neighbour.addLead({ tags: [await neighbour.addTag('Elsewhere 1')] });
      await tenant.addLead({ tags: [b, c] });
      await tenant.addLead({ tags: [c] });
      await tenant.addLead({ tags: [a] });
      const orders = {
        slug: ['a1', 'b1', 'c1', 'd2', 'e1', 'f1'],
        leads: ['c1', 'a1', 'b1', 'd2', 'e1', 'f1'],
        lastUsed: ['a1', 'c1', 'b1', 'd2', 'e1', 'f1'],
      };
      for (const sort of ['slug', 'leads', 'lastUsed'] as const) {
        for (const limit of [1, 2, 5, 6, 10]) {
          expect(await slugsOf(tenant, { sort, limit })).toEqual(orders[sort]);
          const found = orders[sort].filter((slug) => slug.includes('1'));
          expect(await slugsOf(tenant, { sort, limit, search: '1' })).toEqual(found);
        }
      }
    });
  });

  test('tags are counted, all and those that a search finds', async ({ tenant, neighbour }) => {
    expect(await tenant.read((tx) => tx.tags.count())).toBe(0);
    await neighbour.addTag('VIP');
    const vip = await tenant.addTag('VIP');
    await tenant.addTag('Hot', { description: 'Nearly a vip' });
    await tenant.addTag('Cold');
    expect(await tenant.read((tx) => tx.tags.count())).toBe(3);
    expect(await tenant.read((tx) => tx.tags.count('Vip'))).toBe(2);
    await tenant.write((tx) => tx.tags.delete(vip, newOperation()));
    expect(await tenant.read((tx) => tx.tags.count('Vip'))).toBe(1);
  });
}

function useOf(tenant: Tenant, { slug }: Pick<StoredTag, 'slug'>): Promise<TagUse> {
  return tenant.read(async (tx) => tx.tags.getUse(found((await tx.tags.findBySlugs([slug])).get(slug))));
}

async function slugsOf(
  tenant: Tenant,
  query: Omit<Parameters<TagReads['listWithUse']>[0], 'cursor'>,
): Promise<readonly string[]> {
  const pages = await allPages((cursor) => tenant.read((tx) => tx.tags.listWithUse({ ...query, cursor })));
  return pages.flat().map(({ slug }) => slug);
}
