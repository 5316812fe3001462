import { describe, expect } from 'vitest';
import type { ContractTest } from './contract-test.ts';
import { nextMoment } from './new-records.ts';

export function metadataKeysContract(test: ContractTest): void {
  describe('the keys of metadata', () => {
    test('are those of live leads, and say which are numbers', async ({ tenant }) => {
      await tenant.addLead({ metadata: { seats: 3, plan: 'gold', mixed: 1, 'a "b" ñ\u0001': true, gone: null } });
      await tenant.addLead({ metadata: { seats: 2.5, mixed: 'x', nested: { inner: 1 }, list: [1], seldom: null } });
      const deleted = await tenant.addLead({ metadata: { hidden: 1 } });
      const at = nextMoment();
      await tenant.write((tx) => tx.leads.save(deleted, { deletedAt: at, at }));

      const keys = await tenant.read((tx) => tx.leads.listMetadataKeys({ leads: 100, limit: 100 }));
      expect(keys).toEqual([
        { key: 'a "b" ñ\u0001', isNumber: false },
        { key: 'list', isNumber: false },
        { key: 'mixed', isNumber: false },
        { key: 'nested', isNumber: false },
        { key: 'plan', isNumber: false },
        { key: 'seats', isNumber: true },
      ]);
    });

    test('are no more than asked for, of the leads that were changed last', async ({ tenant }) => {
      const first = await tenant.addLead({ metadata: { a: 1 } });
      await tenant.addLead({ metadata: { b: 1, c: 1 } });
      const keys = async (leads: number, limit: number) =>
        (await tenant.read((tx) => tx.leads.listMetadataKeys({ leads, limit }))).map(({ key }) => key);
      expect(await keys(2, 2)).toEqual(['a', 'b']);
      expect(await keys(1, 9)).toEqual(['b', 'c']);
      await tenant.write((tx) => tx.leads.save(first, { set: { title: 'x' }, at: nextMoment() }));
      expect(await keys(1, 9)).toEqual(['a']);
    });
  });
}
