import { describe, expect } from 'vitest';
import type { ReadTx } from '../index.ts';
import type { ContractTest } from './contract-test.ts';
import { nextMoment } from './new-records.ts';
import { found } from './tenant.ts';

const refused = new Error('a rule of the caller');

export function readsContract(test: ContractTest): void {
  describe('a read', () => {
    // Elsewhere a transaction awaits nothing but its own methods; here this is the way to hold a snapshot open.
    test('sees what was there when it began, whatever is written meanwhile', async ({ tenant }) => {
      const { id } = await tenant.addLead({ firstName: 'Ada' });
      const seen = await tenant.read(async (tx) => {
        const first = await tx.leads.find({ id });
        await tenant.saveLead(id, { set: { firstName: 'Grace' } });
        await tenant.addLead();
        const { items } = await tx.leads.list({ sort: 'created', direction: 'asc', limit: 10 });
        return [first, ...items].map((lead) => lead?.firstName);
      });
      expect(seen).toEqual(['Ada', 'Ada']);
      expect(await tenant.getLead({ id })).toMatchObject({ firstName: 'Grace' });
    });

    test('never sees half of a write', async ({ tenant }) => {
      const [one, two] = [
        await tenant.addLead({ metadata: { sum: 50 } }),
        await tenant.addLead({ metadata: { sum: 50 } }),
      ];
      const sums = (tx: ReadTx) =>
        Promise.all([one, two].map(async ({ id }) => Number(found(await tx.leads.find({ id })).metadata.sum)));
      const transfer = (amount: number) =>
        tenant.write(async (tx) => {
          const leads = await tx.leads.lockMany([{ id: one.id }, { id: two.id }]);
          for (const [index, lead] of leads.entries()) {
            const sum = Number(found(lead).metadata.sum) + (index === 0 ? amount : -amount);
            await tx.leads.save(found(lead), { set: { metadata: { sum } }, at: nextMoment() });
          }
        });
      const work = Array.from({ length: 60 }, (_, index) => (index % 2 ? transfer(index) : tenant.read(sums)));
      for (const seen of await Promise.all(work)) {
        if (seen !== undefined) expect(seen.reduce((total, sum) => total + sum)).toBe(100);
      }
    });

    test('that throws, throws what was thrown and hurts no other', async ({ tenant }) => {
      const reads = [tenant.read(async () => Promise.reject(refused)), tenant.read(async () => 'read')];
      expect(await Promise.allSettled(reads)).toMatchObject([{ reason: refused }, { value: 'read' }]);
    });
  });
}
