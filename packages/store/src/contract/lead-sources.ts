import { describe, expect } from 'vitest';
import type { ContractTest } from './contract-test.ts';
import { nextMoment } from './new-records.ts';

export function leadSourcesContract(test: ContractTest): void {
  describe('the sources of leads', () => {
    test('are those of live leads of the account, each once, in code-point order', async ({ tenant, neighbour }) => {
      await neighbour.addLead({ source: 'theirs' });
      for (const source of ['web', 'Ñandú', 'web', 'Web', null, '', '🔥', 'a "b"']) await tenant.addLead({ source });
      const deleted = await tenant.addLead({ source: 'hidden' });
      const at = nextMoment();
      await tenant.write((tx) => tx.leads.save(deleted, { deletedAt: at, at }));
      expect(await tenant.read((tx) => tx.leads.listSources(50))).toEqual(['Web', 'a "b"', 'web', 'Ñandú', '🔥']);
      expect(await tenant.read((tx) => tx.leads.listSources(2))).toEqual(['Web', 'a "b"']);
    });

    test('are none where no lead has one', async ({ tenant }) => {
      await tenant.addLead({ source: null });
      expect(await tenant.read((tx) => tx.leads.listSources(50))).toEqual([]);
    });
  });
}
