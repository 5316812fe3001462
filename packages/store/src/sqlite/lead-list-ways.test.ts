import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { populate, queryOf } from '../contract/lead-population.ts';
import { naiveLeadList } from '../contract/naive-lead-list.ts';
import { allPages } from '../contract/pages.ts';
import { bindListLeads } from './lead-list.ts';
import { leadListWays } from './lead-list-ways.ts';
import { openWithConnections } from './store-with-connections.ts';
import { temporaryFolder } from './temporary-folder.ts';

// The contract's lists are of so few leads that candidates are fetched wherever there are any.
test.for(Object.entries(leadListWays))('lists that are %s are what a naive list is', async ([name, limits]) => {
  const { store, tenant, reader } = await openWithConnections(join(temporaryFolder(), `${name}.db`));
  onTestFinished(() => store.close());
  const population = await populate(tenant);
  const accountKey = reader.prepare<[string], number>('SELECT id FROM account WHERE uid = ?').pluck();
  const leads = bindListLeads(reader, { isInStep: true }, limits)(accountKey.get(tenant.account.id) ?? 0);
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
});
