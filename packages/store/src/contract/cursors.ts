import { describe, expect } from 'vitest';
import type { ReadTx } from '../index.ts';
import type { ContractTest } from './contract-test.ts';
import { newCampaign, newLead, newOperation, newTag } from './new-records.ts';
import type { Tenant } from './tenant.ts';

type ReadPage = (tx: ReadTx, cursor?: string) => Promise<{ readonly nextCursor: string | null }>;

const lists: Readonly<Record<string, ReadPage>> = {
  'leads, created asc': ({ leads }, cursor) => leads.list({ sort: 'created', direction: 'asc', limit: 1, cursor }),
  'leads, created desc': ({ leads }, cursor) => leads.list({ sort: 'created', direction: 'desc', limit: 1, cursor }),
  'leads, updated asc': ({ leads }, cursor) => leads.list({ sort: 'updated', direction: 'asc', limit: 1, cursor }),
  'leads, updated desc': ({ leads }, cursor) => leads.list({ sort: 'updated', direction: 'desc', limit: 1, cursor }),
  'leads, name asc': ({ leads }, cursor) => leads.list({ sort: 'name', direction: 'asc', limit: 1, cursor }),
  'leads, name desc': ({ leads }, cursor) => leads.list({ sort: 'name', direction: 'desc', limit: 1, cursor }),
  'leads, name desc, then created asc': ({ leads }, cursor) =>
    leads.list({ sort: 'name', direction: 'desc', thenBy: { sort: 'created', direction: 'asc' }, limit: 1, cursor }),
  'leads, email asc': ({ leads }, cursor) => leads.list({ sort: 'email', direction: 'asc', limit: 1, cursor }),
  tags: ({ tags }, cursor) => tags.list({ limit: 1, cursor }),
  'tags by leads': ({ tags }, cursor) => tags.listWithUse({ sort: 'leads', limit: 1, cursor }),
  'tags by last use': ({ tags }, cursor) => tags.listWithUse({ sort: 'lastUsed', limit: 1, cursor }),
  campaigns: ({ campaigns }, cursor) => campaigns.list({ limit: 1, cursor }),
  changes: ({ changes }, cursor) => changes.list({ order: 'newest', limit: 1, cursor }),
};

const nonsense = ['', 'x', 'null', '[]', '{}', '!!', '\0', '🔥', 'AAAA', btoa('["tag"]'), btoa('["tag",1,2,3,4]')];

export function cursorsContract(test: ContractTest): void {
  describe('a cursor', () => {
    test.for(Object.entries(lists))('of %s is refused by every other list', async ([name, readPage], { tenant }) => {
      await fill(tenant);
      const cursor = (await tenant.read((tx) => readPage(tx))).nextCursor ?? undefined;
      expect(cursor).toEqual(expect.any(String));
      expect(await tenant.read((tx) => readPage(tx, cursor))).toMatchObject({ items: [expect.anything()] });
      for (const [other, readOther] of Object.entries(lists)) {
        if (other === name) continue;
        const read = tenant.read((tx) => readOther(tx, cursor));
        await expect(read, other).rejects.toMatchObject({ name: 'StoreError', kind: 'bad_cursor' });
      }
    });

    test.for(Object.entries(lists))(
      'that is nonsense is refused by the list of %s',
      async ([, readPage], { tenant }) => {
        await fill(tenant);
        const { nextCursor } = await tenant.read((tx) => readPage(tx));
        for (const cursor of [...nonsense, `${nextCursor}`.slice(0, -4), `${nextCursor}`.slice(4)]) {
          const read = tenant.read((tx) => readPage(tx, cursor));
          await expect(read, JSON.stringify(cursor)).rejects.toMatchObject({ name: 'StoreError', kind: 'bad_cursor' });
        }
      },
    );
  });
}

/** Two records for every list. */
async function fill(tenant: Tenant): Promise<void> {
  await tenant.write(async (tx) => {
    for (const name of ['one', 'two']) {
      await tx.tags.insert(newTag(name));
      await tx.campaigns.insert(newCampaign());
      const lead = await tx.leads.insert(newLead({ firstName: name }));
      await tx.changes.append(newOperation(), [
        { subject: 'lead', record: lead, action: 'created', before: {}, after: {} },
      ]);
    }
  });
}
