import { randomUUID } from 'node:crypto';
import { describe, expect } from 'vitest';
import type { Operation, StoredTag } from '../index.ts';
import type { ContractTest } from './contract-test.ts';
import { newLead, newOperation, tagged } from './new-records.ts';
import type { Tenant } from './tenant.ts';

const day = 86_400_000;
const firstDay = Date.UTC(2026, 0, 10);
const ada = { kind: 'user', id: randomUUID(), name: 'Ada' } as const;
const system = { kind: 'system', id: null, name: 'Tagsmith' } as const;

export function tagActivityContract(test: ContractTest): void {
  describe('the activity of a tag', () => {
    test('is counted by day, door and actor, from a time on', async ({ tenant, neighbour }) => {
      const [vip, hot] = [await tenant.addTag('VIP'), await tenant.addTag('Hot')];
      await change(neighbour, { at: firstDay }, { added: [await neighbour.addTag('VIP')] });
      await change(tenant, { at: firstDay - 1, actor: ada, source: 'ui' }, { added: [vip] });
      await change(tenant, { at: firstDay, actor: ada, source: 'ui' }, { added: [vip, hot] });
      await change(tenant, { at: firstDay + day - 1, actor: ada, source: 'ui' }, { added: [hot], removed: [vip] });
      await change(tenant, { at: firstDay + 1, actor: ada, source: 'nexor' }, { added: [vip] });
      await change(tenant, { at: firstDay + 3 * day, actor: system, source: 'ui' }, { added: [vip] });
      await change(
        tenant,
        { at: firstDay + 3 * day, actor: { ...ada, name: 'Ada L.' }, source: 'ui' },
        { added: [vip] },
      );
      await tenant.write((tx) =>
        tx.changes.append(newOperation({ at: firstDay }), [
          { subject: 'tag', record: vip, action: 'updated', before: {}, after: {} },
        ]),
      );

      const lastName = { ...ada, name: 'Ada L.' };
      const later = [
        { dayStart: firstDay + 3 * day, source: 'ui', actor: system, added: 1, removed: 0 },
        { dayStart: firstDay + 3 * day, source: 'ui', actor: lastName, added: 1, removed: 0 },
      ];
      expect(await activity(tenant, vip, firstDay)).toEqual([
        { dayStart: firstDay, source: 'nexor', actor: ada, added: 1, removed: 0 },
        { dayStart: firstDay, source: 'ui', actor: ada, added: 1, removed: 1 },
        ...later,
      ]);
      expect(await activity(tenant, vip, firstDay + day)).toEqual(later);
      expect(await activity(tenant, vip, firstDay + 4 * day)).toEqual([]);
      expect(await activity(tenant, hot, firstDay)).toMatchObject([{ added: 2, removed: 0 }]);
    });

    test('finds where its time begins in a log of any length', async ({ tenant }) => {
      const tag = await tenant.addTag('VIP');
      expect(await activity(tenant, tag, 0)).toEqual([]);
      for (let made = 0; made < 9; made++) await change(tenant, { at: firstDay + made * day }, { added: [tag] });
      for (let from = 0; from <= 9; from++) {
        expect(await activity(tenant, tag, firstDay + from * day)).toHaveLength(9 - from);
      }
    });
  });
}

function activity(tenant: Tenant, tag: StoredTag, from: number) {
  return tenant.read((tx) => tx.tags.listActivity(tag, from));
}

async function change(
  tenant: Tenant,
  values: Partial<Operation>,
  { added, removed = [] }: { readonly added: readonly StoredTag[]; readonly removed?: readonly StoredTag[] },
): Promise<void> {
  await tenant.write(async (tx) => {
    const record = await tx.leads.insert(newLead());
    await tx.changes.append(newOperation(values), [
      { subject: 'lead', record, action: 'updated', before: tagged(...removed), after: tagged(...added) },
    ]);
  });
}
