import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { ContractTest } from './contract-test.ts';
import { populate, queryOf } from './lead-population.ts';
import { naiveLeadList } from './naive-lead-list.ts';
import { allPages } from './pages.ts';

export function leadFiltersContract(test: ContractTest): void {
  describe('filters of leads', () => {
    test('let through what a naive filter does, in every combination', { timeout: 60_000 }, async ({ tenant }) => {
      const population = await populate(tenant);
      const property = fc.asyncProperty(queryOf, async (query) => {
        const asked = query(population);
        const pages = await allPages((cursor) => tenant.read((tx) => tx.leads.list({ ...asked, cursor })));
        const ids = pages.flat().map(({ id }) => id);
        expect(ids).toEqual(naiveLeadList(population.leads, asked).map(({ id }) => id));
        await tenant.read(async (tx) => {
          expect(await tx.leads.count(asked)).toBe(ids.length);
          const { thenBy: _, ...order } = asked;
          const inOrder = naiveLeadList(population.leads, order).map(({ id }) => id);
          const landmarks = await tx.leads.listLandmarks({ ...order, stride: 7, limit: 3 });
          expect(landmarks.length).toBe(Math.min(3, Math.floor(ids.length / 7)));
          for (const [index, cursor] of landmarks.entries()) {
            const { items } = await tx.leads.list({ ...order, cursor });
            const start = (index + 1) * 7;
            expect(items.map(({ id }) => id)).toEqual(inOrder.slice(start, start + asked.limit));
          }
          const rest = await tx.leads.listLandmarks({ ...order, cursor: landmarks[0], stride: 7, limit: 2 });
          expect(rest).toEqual(landmarks.length === 0 ? [] : landmarks.slice(1));
          for (const offset of [1, asked.limit, ids.length]) {
            const { items } = await tx.leads.list({ ...asked, offset });
            expect(items.map(({ id }) => id)).toEqual(ids.slice(offset, offset + asked.limit));
          }
        });
      });
      await fc.assert(property, { numRuns: 400 });
    });
  });
}
