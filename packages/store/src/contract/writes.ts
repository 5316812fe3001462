import { describe, expect } from 'vitest';
import { contentOf, writeEverything } from './account-content.ts';
import type { ContractTest } from './contract-test.ts';
import { newOperation, nextMoment } from './new-records.ts';
import { plain } from './plain-record.ts';
import { found } from './tenant.ts';

const refused = new Error('a rule of the caller');

export function writesContract(test: ContractTest): void {
  describe('a write', () => {
    test('resolves to what its function returned', async ({ tenant }) => {
      expect(await tenant.write(async () => 'done')).toBe('done');
      expect(await tenant.read(async () => 'read')).toBe('read');
    });

    test('that throws leaves nothing, and throws what was thrown', async ({ tenant }) => {
      const tag = await tenant.addTag('VIP');
      const lead = await tenant.addLead({ email: 'ada@example.com', tags: [tag] });
      const before = await contentOf(tenant);
      const write = tenant.write(async (tx) => {
        await writeEverything(tx);
        await tx.leads.save(lead, { set: { email: 'x@example.com' }, removeTags: [tag], at: nextMoment() });
        await tx.tags.delete(tag, newOperation());
        throw refused;
      });
      await expect(write).rejects.toBe(refused);
      expect(await contentOf(tenant)).toEqual(before);
    });

    test('that throws before it awaits anything is refused like any other', async ({ tenant }) => {
      const boom = () => {
        throw refused;
      };
      await expect(tenant.write(boom)).rejects.toBe(refused);
      await expect(tenant.read(boom)).rejects.toBe(refused);
      expect(await tenant.addLead()).toMatchObject({ revision: 1 });
    });

    test('sees what it has written itself, in every list too', async ({ tenant }) => {
      await tenant.write(async (tx) => {
        const { lead, tag } = await writeEverything(tx);
        expect(plain(await tx.leads.find({ id: lead.id }))).toEqual(plain(lead));
        const order = { sort: 'name', direction: 'asc', limit: 10 } as const;
        const listed = async (text: string) =>
          (await tx.leads.list({ ...order, allTags: [tag], text })).items.map(({ id }) => id);
        expect(await listed('everything')).toEqual([lead.id]);
        await tx.leads.save(lead, { set: { company: 'Another' }, at: nextMoment() });
        expect([await listed('everything'), await listed('another')]).toEqual([[], [lead.id]]);
        expect((await tx.tags.list({ limit: 10 })).items).toHaveLength(1);
        expect((await tx.campaigns.list({ limit: 10 })).items).toHaveLength(1);
        expect(await tx.apiKeys.list()).toHaveLength(1);
        expect((await tx.changes.list({ order: 'newest', limit: 10 })).items).toHaveLength(1);
      });
    });

    test('that has resolved is seen by every read that begins then', async ({ tenant }) => {
      for (let round = 0; round < 20; round++) {
        const { id } = await tenant.addLead();
        expect(await tenant.getLead({ id })).toMatchObject({ revision: 1 });
      }
    });

    test('of one lead waits for another of the same lead', async ({ tenant }) => {
      const { id } = await tenant.addLead({ metadata: { count: 0 } });
      const increment = () =>
        tenant.write(async (tx) => {
          const lead = found(await tx.leads.lock({ id }));
          const count = Number(lead.metadata.count) + 1;
          await tx.leads.save(lead, { set: { metadata: { count } }, at: nextMoment() });
          return count;
        });
      const counts = await Promise.all(Array.from({ length: 100 }, increment));
      expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
      expect(await tenant.getLead({ id })).toMatchObject({ metadata: { count: 100 }, revision: 101 });
    });

    test('of many leads, in whatever order, waits for others of the same leads', async ({ tenant }) => {
      const ids: string[] = [];
      for (let made = 0; made < 6; made++) ids.push((await tenant.addLead({ metadata: { count: 0 } })).id);
      const incrementAll = (order: readonly string[]) =>
        tenant.write(async (tx) => {
          for (const lead of await tx.leads.lockMany(order.map((id) => ({ id })))) {
            const count = Number(found(lead).metadata.count) + 1;
            await tx.leads.save(found(lead), { set: { metadata: { count } }, at: nextMoment() });
          }
        });
      await Promise.all(Array.from({ length: 20 }, (_, index) => incrementAll(index % 2 ? ids : ids.toReversed())));
      for (const id of ids)
        expect(await tenant.getLead({ id })).toMatchObject({ metadata: { count: 20 }, revision: 21 });
    });

    test('that fails among its neighbours fails alone', async ({ tenant }) => {
      const emails = Array.from({ length: 40 }, (_, index) => `lead${index % 30}@example.com`);
      const outcomes = await Promise.allSettled(emails.map((email) => tenant.addLead({ email })));
      expect(outcomes.map(({ status }) => status)).toEqual(
        emails.map((_, index) => (index < 30 ? 'fulfilled' : 'rejected')),
      );
      for (const outcome of outcomes.slice(30)) expect(outcome).toMatchObject({ reason: { constraint: 'lead_email' } });
      const { items } = await tenant.read((tx) => tx.leads.list({ sort: 'created', direction: 'asc', limit: 100 }));
      expect(items).toHaveLength(30);
    });
  });
}
