import { emailKey, foldText, joinName } from '@tagsmith/core';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { LeadCondition, LeadText, StoredLead, StoredTag } from '../index.ts';
import type { ContractTest } from './contract-test.ts';
import { populate } from './lead-population.ts';
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
const field = fc.constantFrom<LeadText>('name', 'firstName', 'lastName', 'email', 'phone', 'company');
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
  plain(fc.record({ kind: fc.constant('created' as const), from: moment, before: moment })),
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

export function leadConditionsContract(test: ContractTest): void {
  describe('conditions on leads', () => {
    test('let through and count what a naive filter does', { timeout: 60_000 }, async ({ tenant }) => {
      const { leads, tags } = await populate(tenant);
      const live = leads.filter(({ deletedAt }) => deletedAt === null);
      const property = fc.asyncProperty(tree, async (toCondition) => {
        const where = toCondition(tags);
        const query = { sort: 'created', direction: 'asc', limit: 500, where } as const;
        const { items } = await tenant.read((tx) => tx.leads.list(query));
        const passing = live.filter((lead) => passes(lead, where));
        expect(items.map(({ id }) => id).toSorted()).toEqual(passing.map(({ id }) => id).toSorted());
        expect(await tenant.read((tx) => tx.leads.count({ where }))).toBe(passing.length);
      });
      await fc.assert(property, { numRuns: 400 });
    });

    test.for(['created', 'updated', 'name'] as const)(
      'a list by %s goes on behind a lead',
      async (sort, { tenant }) => {
        await populate(tenant);
        const query = { sort, direction: 'desc', limit: 500 } as const;
        const { items } = await tenant.read((tx) => tx.leads.list(query));
        const rest = await tenant.read((tx) => tx.leads.list({ ...query, after: items[99] }));
        expect(rest.items).toEqual(items.slice(100));
      },
    );
  });
}

/** The same, said as simply as can be. */
function passes(lead: StoredLead, condition: LeadCondition): boolean {
  const has = (part: string) => (whole: string) => foldText(whole).includes(foldText(part));
  switch (condition.kind) {
    case 'and':
      return condition.of.every((one) => passes(lead, one));
    case 'or':
      return condition.of.some((one) => passes(lead, one));
    case 'not':
      return !passes(lead, condition.of);
    case 'tag':
      return lead.tags.some(({ id }) => id === condition.tag.id);
    case 'tagContains':
      return lead.tags.some(({ name }) => has(condition.text)(name));
    case 'tagged':
      return lead.tags.length > 0;
    case 'emailIs':
      return emailKey(lead.email ?? '') === condition.emailKey;
    case 'phoneIs':
      return lead.phoneE164 === condition.phoneE164;
    case 'textIs':
      return textsOf(lead, condition.field).some((one) => foldText(one) === foldText(condition.text));
    case 'textContains':
      return textsOf(lead, condition.field).some(has(condition.text));
    case 'hasText':
      return textsOf(lead, condition.field).some((one) => foldText(one) !== '');
    case 'created': {
      const at = Date.parse(lead.createdAt);
      return at >= (condition.from ?? at) && at < (condition.before ?? at + 1);
    }
  }
}

function textsOf(lead: StoredLead, field: LeadText): readonly string[] {
  if (field === 'name') return [joinName(lead)];
  return field === 'phone' ? [lead.phone ?? '', lead.phoneE164 ?? ''] : [lead[field] ?? ''];
}
