import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { LeadCondition, LeadListQuery, LeadOrder, LeadText, StoredLead, StoredTag } from '../index.ts';
import type { ContractTest } from './contract-test.ts';
import { populate } from './lead-population.ts';
import { metadataCondition } from './metadata-population.ts';
import { passesCondition } from './naive-lead-condition.ts';
import { firstMoment } from './new-records.ts';

const texts = [
  'Ada',
  'ada',
  'ß',
  'ss',
  '客户',
  '🔥',
  "'",
  '%',
  '',
  'e',
  'Lead1',
  '+5690000',
  'example.com',
  'ada nandu',
];
const field = fc.constantFrom<LeadText>('name', 'firstName', 'lastName', 'email', 'phone', 'company', 'source');
const text = fc.constantFrom(...texts);
const moment = fc.option(fc.nat({ max: 20 }), { nil: undefined }).map((steps) => steps && firstMoment + steps);

type Tree = (tags: readonly StoredTag[]) => LeadCondition;
const plain = (leaf: fc.Arbitrary<LeadCondition>): fc.Arbitrary<Tree> => leaf.map((condition) => () => condition);

const leaf: fc.Arbitrary<Tree> = fc.oneof(
  plain(fc.record({ kind: fc.constantFrom('textIs' as const, 'textContains' as const), field, text })),
  plain(fc.record({ kind: fc.constant('hasText' as const), field })),
  plain(fc.record({ kind: fc.constant('tagContains' as const), text: fc.constantFrom('a', 'B', 'one has', 'z') })),
  plain(fc.record({ kind: fc.constant('tagged' as const) })),
  plain(fc.nat({ max: 300 }).map((n) => ({ kind: 'emailIs' as const, emailKey: `lead${n}@example.com` }))),
  plain(fc.nat({ max: 300 }).map((n) => ({ kind: 'phoneIs' as const, phoneE164: `+5690000${n}` }))),
  plain(fc.record({ kind: fc.constantFrom('created' as const, 'updated' as const), from: moment, before: moment })),
  { arbitrary: plain(metadataCondition), weight: 4 },
  fc.nat({ max: 6 }).map(
    (index): Tree =>
      (tags) => {
        const tag = tags[index];
        return tag === undefined ? { kind: 'or', of: [] } : { kind: 'tag', tag };
      },
  ),
);

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'condition' },
    leaf,
    fc.tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('tree'), { maxLength: 3 })).map(
      ([kind, of]): Tree =>
        (tags) => ({ kind, of: of.map((one) => one(tags)) }),
    ),
    tie('tree').map(
      (of): Tree =>
        (tags) => ({ kind: 'not', of: of(tags) }),
    ),
  ),
}));

const orders: readonly (LeadOrder & Pick<LeadListQuery, 'thenBy'>)[] = [
  { sort: 'created', direction: 'desc' },
  { sort: 'updated', direction: 'desc' },
  { sort: 'name', direction: 'desc' },
  { sort: 'source', direction: 'asc' },
  { sort: 'created', direction: 'asc', thenBy: { sort: 'name', direction: 'desc' } },
];

export function leadConditionsContract(test: ContractTest): void {
  describe('conditions on leads', () => {
    test('let through and count what a naive filter does', { timeout: 60_000 }, async ({ tenant }) => {
      const { leads, tags } = await populate(tenant);
      const live = leads.filter(({ deletedAt }) => deletedAt === null);
      const property = fc.asyncProperty(tree, async (toCondition) => {
        const where = toCondition(tags);
        const query = { sort: 'created', direction: 'asc', limit: 500, where } as const;
        const { items } = await tenant.read((tx) => tx.leads.list(query));
        const passing = live.filter((lead) => passesCondition(lead, where));
        expect(items.map(({ id }) => id).toSorted()).toEqual(passing.map(({ id }) => id).toSorted());
        expect(await tenant.read((tx) => tx.leads.count({ where }))).toBe(passing.length);
      });
      await fc.assert(property, { numRuns: 400 });
    });

    test('contactIs lets one lead through', async ({ tenant }) => {
      const { leads } = await populate(tenant);
      const [deleted, live] = [leads.find(isDeleted), leads.find((lead) => !isDeleted(lead))];
      const found = async (contactId = '') => {
        const query = { sort: 'created', direction: 'asc', limit: 2, where: { kind: 'contactIs', contactId } } as const;
        return (await tenant.read((tx) => tx.leads.list(query))).items.map(({ id }) => id);
      };
      expect([await found(live?.contactId), await found(deleted?.contactId)]).toEqual([[live?.id], []]);
    });

    test.for(orders)('a list by %j goes on behind a lead', async (order, { tenant }) => {
      await populate(tenant);
      const query = { ...order, limit: 500 };
      const { items } = await tenant.read((tx) => tx.leads.list(query));
      const rest = await tenant.read((tx) => tx.leads.list({ ...query, after: items[99] }));
      expect(rest.items).toEqual(items.slice(100));
    });
  });
}

function isDeleted({ deletedAt }: StoredLead): boolean {
  return deletedAt !== null;
}
