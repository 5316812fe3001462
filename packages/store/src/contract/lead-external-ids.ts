import { describe, expect } from 'vitest';
import type { ContractTest } from './contract-test.ts';
import { newLead, nextMoment } from './new-records.ts';

export function leadExternalIdsContract(test: ContractTest): void {
  describe('leads by external id', () => {
    const idsOf = (leads: readonly { readonly id: string }[]) => leads.map(({ id }) => id).sort();

    test('are the live leads that have it, as many as there are', async ({ tenant, neighbour }) => {
      const two = [await tenant.addLead({ externalId: 'crm-7' }), await tenant.addLead({ externalId: 'crm-7' })];
      const one = [await tenant.addLead({ externalId: 'crm \'"8' })];
      const deleted = await tenant.addLead({ externalId: 'crm-7' });
      await tenant.saveLead(deleted.id, { deletedAt: nextMoment() });
      await tenant.addLead();
      await neighbour.addLead({ externalId: 'crm-9' });
      await tenant.read(async (tx) => {
        const found = await tx.leads.findByExternalIds(['crm-7', 'crm \'"8', 'crm-9', 'CRM-7', 'crm-7', '']);
        expect([...found.keys()].sort()).toEqual(['crm \'"8', 'crm-7']);
        expect(found.get('crm-7')?.toSorted()).toEqual(idsOf(two));
        expect(found.get('crm \'"8')).toEqual(idsOf(one));
        expect(await tx.leads.findByExternalIds([])).toEqual(new Map());
      });
    });

    test('follow what is written in the transaction itself', async ({ tenant }) => {
      await tenant.write(async (tx) => {
        const lead = await tx.leads.insert(newLead({ externalId: 'before' }));
        await tx.leads.save(lead, { set: { externalId: 'after' }, at: nextMoment() });
        expect(await tx.leads.findByExternalIds(['before', 'after'])).toEqual(new Map([['after', [lead.id]]]));
      });
    });
  });
}
