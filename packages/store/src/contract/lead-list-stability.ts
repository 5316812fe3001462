import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { LeadListQuery } from '../index.ts';
import type { ContractTest } from './contract-test.ts';
import { firstMoment, newLead, nextMoment } from './new-records.ts';
import { newTenant, type Tenant } from './tenant.ts';

const leadCount = 40;
const pageSize = 4;

const order = {
  sort: fc.constantFrom('created', 'updated', 'name'),
  direction: fc.constantFrom('asc', 'desc'),
};
const orders = fc.record({ ...order, thenBy: fc.record(order) }, { requiredKeys: ['sort', 'direction'] });
const name = fc.constantFrom('Ada', 'ada', 'Ábaco', 'Grace', '客户', '');
const moment = fc.nat({ max: 3 }).map((steps) => firstMoment + steps);

/** What others do between two pages. */
const write = fc.oneof(
  fc.record({ kind: fc.constant('insert'), firstName: name, createdAt: moment }),
  fc.record({ kind: fc.constant('save'), which: fc.nat({ max: leadCount - 1 }), firstName: name, at: moment }),
  fc.record({ kind: fc.constant('delete'), which: fc.nat({ max: leadCount - 1 }) }),
);
type Write = typeof write extends fc.Arbitrary<infer Generated> ? Generated : never;

const start = fc.array(fc.record({ firstName: name, createdAt: moment }), {
  minLength: leadCount,
  maxLength: leadCount,
});
const writesByPage = fc.array(fc.array(write, { maxLength: 3 }), { maxLength: 12 });

export function leadListStabilityContract(test: ContractTest): void {
  describe('paging through leads while others write', () => {
    test('passes every lead that stayed where it was, once', { timeout: 60_000 }, async ({ store }) => {
      const property = fc.asyncProperty(orders, start, writesByPage, async (inOrder, leads, writes) => {
        const tenant = await newTenant(store);
        const ids = await tenant.write(async (tx) => {
          const inserted = await Promise.all(leads.map((values) => tx.leads.insert(newLead(values))));
          return inserted.map(({ id }) => id);
        });
        const moved = new Set<string>();
        const seen = await walk(tenant, inOrder, async (page) => {
          for (const each of writes[page] ?? []) moved.add((await apply(tenant, ids, each)) ?? '');
        });
        const stayed = new Set(ids).difference(moved);
        expect(seen.filter((id) => stayed.has(id)).toSorted()).toEqual([...stayed].toSorted());
      });
      await fc.assert(property, { numRuns: 40 });
    });
  });
}

/** Reads all pages, with something done after each; resolves to the ids as they came. */
async function walk(
  tenant: Tenant,
  inOrder: Pick<LeadListQuery, 'sort' | 'direction' | 'thenBy'>,
  afterPage: (page: number) => Promise<void>,
): Promise<readonly string[]> {
  const seen: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page === 0 || cursor !== undefined; page++) {
    const { items, nextCursor } = await tenant.read((tx) => tx.leads.list({ ...inOrder, cursor, limit: pageSize }));
    seen.push(...items.map(({ id }) => id));
    cursor = nextCursor ?? undefined;
    await afterPage(page);
  }
  return seen;
}

/** Resolves to the id of the lead that was there already and changed. */
async function apply(tenant: Tenant, ids: readonly string[], each: Write): Promise<string | undefined> {
  if (each.kind === 'insert') {
    await tenant.addLead({ firstName: each.firstName, createdAt: each.createdAt });
    return undefined;
  }
  const id = ids[each.which] ?? '';
  if (each.kind === 'delete') await tenant.saveLead(id, { deletedAt: nextMoment() });
  else await tenant.saveLead(id, { set: { firstName: each.firstName }, at: each.at });
  return id;
}
