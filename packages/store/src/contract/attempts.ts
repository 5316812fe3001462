import { describe, expect } from 'vitest';
import { contentOf, writeEverything } from './account-content.ts';
import type { ContractTest } from './contract-test.ts';
import { newLead, newTag, nextMoment } from './new-records.ts';
import { plain } from './plain-record.ts';

const refused = new Error('a rule of the caller');

export function attemptsContract(test: ContractTest): void {
  describe('an attempt', () => {
    test('resolves to what its part returned and is kept', async ({ tenant }) => {
      const lead = await tenant.write((tx) => tx.attempt(() => tx.leads.insert(newLead())));
      expect(plain(await tenant.getLead({ id: lead.id }))).toEqual(plain(lead));
    });

    test('that throws is undone alone, and throws what was thrown', async ({ tenant }) => {
      await tenant.write(async (tx) => {
        await tx.tags.insert(newTag('before'));
        await expect(
          tx.attempt(async () => {
            await writeEverything(tx);
            throw refused;
          }),
        ).rejects.toBe(refused);
        await tx.tags.insert(newTag('after'));
      });
      expect(await contentOf(tenant)).toMatchObject({ tags: ['after', 'before'], leads: [], changes: [], apiKeys: [] });
    });

    test('that ran into a unique index leaves the transaction usable', async ({ tenant }) => {
      await tenant.addLead({ email: 'ada@example.com' });
      await tenant.write(async (tx) => {
        const lead = await tx.leads.insert(newLead({ email: 'grace@example.com' }));
        const take = () => tx.leads.save(lead, { set: { email: 'ADA@example.com' }, at: nextMoment() });
        await expect(tx.attempt(take)).rejects.toMatchObject({ constraint: 'lead_email' });
        await tx.leads.save(lead, { set: { email: 'hopper@example.com' }, at: nextMoment() });
      });
      expect(await tenant.getLead({ emailKey: 'hopper@example.com' })).toMatchObject({ revision: 2 });
    });

    test('inside an attempt is undone alone', async ({ tenant }) => {
      await tenant.write((tx) =>
        tx.attempt(async () => {
          await tx.tags.insert(newTag('outer'));
          const inner = tx.attempt(async () => {
            await tx.tags.insert(newTag('inner'));
            throw refused;
          });
          await expect(inner).rejects.toBe(refused);
          await tx.attempt(() => tx.tags.insert(newTag('second')));
        }),
      );
      expect(await contentOf(tenant)).toMatchObject({ tags: ['outer', 'second'] });
    });

    test('is undone with the attempt around it', async ({ tenant }) => {
      await tenant.write(async (tx) => {
        const outer = tx.attempt(async () => {
          await tx.attempt(() => tx.tags.insert(newTag('inner')));
          throw refused;
        });
        await expect(outer).rejects.toBe(refused);
      });
      expect(await contentOf(tenant)).toMatchObject({ tags: [] });
    });

    test('is undone with its write, and its neighbours are not', async ({ tenant }) => {
      const tagInAttempt = (name: string, fails: boolean) =>
        tenant.write(async (tx) => {
          await tx.attempt(() => tx.tags.insert(newTag(name)));
          await tx.attempt(() => Promise.reject(refused)).catch(() => undefined);
          if (fails) throw refused;
        });
      const names = ['a', 'b', 'c', 'd', 'e', 'f'];
      const outcomes = await Promise.allSettled(names.map((name, index) => tagInAttempt(name, index % 2 === 1)));
      expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(3);
      expect(await contentOf(tenant)).toMatchObject({ tags: ['a', 'c', 'e'] });
    });

    test('that was undone leaves nothing to be searched for', async ({ tenant }) => {
      const lead = await tenant.addLead({ company: 'Kept' });
      await tenant.write(async (tx) => {
        const part = tx.attempt(async () => {
          await tx.leads.save(lead, { set: { company: 'Undone' }, at: nextMoment() });
          await tx.leads.insert(newLead({ company: 'Undone' }));
          throw refused;
        });
        await part.catch(() => undefined);
        await tx.leads.insert(newLead({ company: 'Second' }));
      });
      const companies = async (text: string) => {
        const { items } = await tenant.read((tx) =>
          tx.leads.list({ sort: 'created', direction: 'asc', limit: 10, text }),
        );
        return items.map(({ company }) => company);
      };
      expect([await companies('undone'), await companies('kept'), await companies('second')]).toEqual([
        [],
        ['Kept'],
        ['Second'],
      ]);
    });
  });
}
