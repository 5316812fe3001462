import { describe, expect } from 'vitest';
import type { LeadListQuery, NewLead } from '../index.ts';
import type { ContractTest } from './contract-test.ts';
import { nextMoment } from './new-records.ts';
import { allPages } from './pages.ts';
import { plain } from './plain-record.ts';
import type { Tenant } from './tenant.ts';

const orders = (['created', 'updated', 'name'] as const).flatMap((sort) =>
  (['asc', 'desc'] as const).map((direction) => ({ sort, direction })),
);

export function leadListContract(test: ContractTest): void {
  describe('the list of leads', () => {
    test('has what a lead has', async ({ tenant }) => {
      const tags = [await tenant.addTag('VIP'), await tenant.addTag('Hot')];
      const leads = [
        await tenant.addLead({ tags: tags.toReversed(), metadata: { a: [1] } }),
        await tenant.addLead({ tags }),
      ];
      const { items } = await tenant.read((tx) => tx.leads.list({ sort: 'created', direction: 'asc', limit: 10 }));
      expect(items.map(plain)).toEqual(leads.map(plain));
    });

    test.for(orders)('is by $sort $direction, then by id, in pages', async (order, { tenant }) => {
      const [early, middle, late] = [nextMoment(), nextMoment(), nextMoment()];
      const times = [middle, early, late, middle, early, middle];
      const names = ['b', 'Á', 'c', 'B ', 'a', 'b'];
      const rows = [];
      for (const [index, time] of times.entries()) {
        const firstName = names[index] ?? null;
        const { id } = await tenant.addLead({ firstName, createdAt: order.sort === 'updated' ? 1 : time });
        if (order.sort === 'updated') await tenant.saveLead(id, { at: time });
        const key = {
          created: String(time),
          updated: String(time),
          name: ['b', 'a', 'c', 'b', 'a', 'b'][index] ?? '',
        };
        rows.push({ id, place: `${key[order.sort]} ${id}` });
      }
      const ascending = rows.toSorted((a, b) => (a.place < b.place ? -1 : 1)).map(({ id }) => id);
      const expected = order.direction === 'asc' ? ascending : ascending.toReversed();
      for (const limit of [1, 2, 6, 7]) {
        const pages = await allPages((cursor) => tenant.read((tx) => tx.leads.list({ ...order, cursor, limit })));
        expect(pages.flat().map(({ id }) => id)).toEqual(expected);
        expect(pages.length).toBe(Math.ceil(6 / limit));
      }
    });

    const named: readonly Partial<NewLead>[] = [
      { firstName: '  ', lastName: '', email: 'A@example.com' },
      { lastName: 'Aalto', email: 'z@example.com' },
      { firstName: 'ábaco' },
      { phone: 'AC 12' },
      { firstName: 'AD', lastName: 'A' },
      { firstName: 'Ada', lastName: 'B' },
      { firstName: '\uf9d0' },
      { firstName: '\u{20bb7}' },
    ];
    test('by name is by the folded name, or else the email, or else the phone, in code-point order', async ({
      tenant,
    }) => {
      const nameless = await tenant.addLead();
      const ids = [nameless.id];
      for (const values of named) ids.push((await tenant.addLead(values)).id);
      const { items } = await tenant.read((tx) => tx.leads.list({ sort: 'name', direction: 'asc', limit: 50 }));
      expect(items.map(({ id }) => ids.indexOf(id))).toEqual(ids.map((_, index) => index));
    });

    test.for(orders)('goes on by $sort $direction through names that are long and alike', async (order, { tenant }) => {
      // Wherever a store cuts what it sorts by, some of these are cut inside a surrogate pair.
      const long = ['x', ''].flatMap((start) => [1, 2].map(() => start + '🔥'.repeat(250)));
      for (const firstName of long) await tenant.addLead({ firstName, createdAt: 1 });
      const pages = await allPages((cursor) => tenant.read((tx) => tx.leads.list({ ...order, cursor, limit: 1 })));
      expect(pages.length).toBe(4);
      expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(4);
    });

    test('leaves deleted leads out, and takes them in again', async ({ tenant }) => {
      const [lead, other] = [await tenant.addLead({ company: 'Same' }), await tenant.addLead({ company: 'Same' })];
      await tenant.saveLead(lead.id, { deletedAt: nextMoment() });
      expect(await idsOf(tenant, {})).toEqual([other.id]);
      expect(await idsOf(tenant, { text: 'same' })).toEqual([other.id]);
      await tenant.saveLead(lead.id, { deletedAt: null });
      expect(await idsOf(tenant, { text: 'same' })).toEqual([lead.id, other.id]);
    });

    test('follows what is written to a lead', async ({ tenant }) => {
      const [vip, hot] = [await tenant.addTag('VIP'), await tenant.addTag('Hot')];
      const { id } = await tenant.addLead({ firstName: 'Ada', tags: [vip] });
      await tenant.saveLead(id, { set: { firstName: 'Grace' }, addTags: [hot], removeTags: [vip] });
      expect(await idsOf(tenant, { text: 'ada' })).toEqual([]);
      expect(await idsOf(tenant, { text: 'grace' })).toEqual([id]);
      expect(await idsOf(tenant, { allTags: [vip] })).toEqual([]);
      expect(await idsOf(tenant, { allTags: [hot] })).toEqual([id]);
    });

    test('an empty filter of tags: any lets nothing through, all and none let everything', async ({ tenant }) => {
      const { id } = await tenant.addLead({ tags: [await tenant.addTag('VIP')] });
      expect(await idsOf(tenant, { anyTags: [] })).toEqual([]);
      expect(await idsOf(tenant, { allTags: [], noTags: [] })).toEqual([id]);
    });
  });
}

async function idsOf(tenant: Tenant, query: Partial<LeadListQuery>): Promise<readonly string[]> {
  const { items } = await tenant.read((tx) =>
    tx.leads.list({ sort: 'created', direction: 'asc', limit: 100, ...query }),
  );
  return items.map(({ id }) => id);
}
