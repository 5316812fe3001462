import fc from 'fast-check';
import { expect } from 'vitest';
import type { LeadReads } from '../index.ts';
import { type Population, queryOf } from './lead-population.ts';
import { naiveLeadList } from './naive-lead-list.ts';
import { allPages } from './pages.ts';

/** Compares what a way to list, count and leap through a population's leads gives with what a naive list does. */
export async function expectNaiveLists(
  leads: Pick<LeadReads, 'list' | 'listLandmarks' | 'count'>,
  population: Population,
): Promise<void> {
  const property = fc.asyncProperty(queryOf, async (query) => {
    const asked = query(population);
    const expected = naiveLeadList(population.leads, asked).map(({ id }) => id);
    const pages = await allPages((cursor) => leads.list({ ...asked, cursor }));
    expect(pages.flat().map(({ id }) => id)).toEqual(expected);
    expect(await leads.count(asked)).toBe(expected.length);
    const { thenBy: _, ...order } = asked;
    const inOrder = naiveLeadList(population.leads, order).map(({ id }) => id);
    const landmarks = await leads.listLandmarks({ ...order, stride: 7, limit: 9 });
    expect(landmarks.length).toBe(Math.min(9, Math.floor(expected.length / 7)));
    const cursor = landmarks.at(-1);
    const { items } = await leads.list({ ...order, cursor });
    const start = landmarks.length * 7;
    expect(items.map(({ id }) => id)).toEqual(inOrder.slice(start, start + asked.limit));
  });
  await fc.assert(property, { numRuns: 200 });
}
