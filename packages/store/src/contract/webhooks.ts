import { randomUUID } from 'node:crypto';
import { describe, expect } from 'vitest';
import type { WebhookDelivery } from '../index.ts';
import type { ContractTest } from './contract-test.ts';
import { newWebhook, nextMoment } from './new-records.ts';
import type { Tenant } from './tenant.ts';

export function webhooksContract(test: ContractTest): void {
  describe('webhooks', () => {
    test('a new one is not paused, and nothing was sent to it', async ({ tenant }) => {
      const values = newWebhook({ delivered: 7 });
      const inserted = await tenant.write((tx) => tx.webhooks.insert(values));
      expect(inserted).toEqual({
        ...values,
        pausedAt: null,
        pauseReason: null,
        sending: null,
        lastDeliveredAt: null,
        failures: 0,
        failingSince: null,
        lastFailure: null,
        nextAttemptAt: 0,
      });
      expect(await tenant.read((tx) => tx.webhooks.list())).toEqual([inserted]);
      expect(await tenant.read((tx) => tx.webhooks.find(values.id))).toEqual(inserted);
    });

    test('the list is by age, then by id, whatever the order they came in', async ({ tenant }) => {
      const [oldest, newest] = [nextMoment(), nextMoment()];
      const [a = '', b = '', c = ''] = [randomUUID(), randomUUID(), randomUUID()].sort();
      const made = [newWebhook({ id: a, createdAt: newest }), newWebhook({ id: c, createdAt: oldest })];
      for (const webhook of [...made, newWebhook({ id: b, createdAt: oldest })]) {
        await tenant.write((tx) => tx.webhooks.insert(webhook));
      }
      expect((await tenant.read((tx) => tx.webhooks.list())).map(({ id }) => id)).toEqual([b, c, a]);
    });

    test('settings and delivery are saved apart', async ({ tenant }) => {
      const { id } = await tenant.write((tx) => tx.webhooks.insert(newWebhook()));
      const other = await tenant.write((tx) => tx.webhooks.insert(newWebhook()));
      const settings = {
        name: 'CRM',
        url: 'https://example.com/new',
        pausedAt: nextMoment(),
        pauseReason: 'gone',
      } as const;
      await tenant.write((tx) => tx.webhooks.saveSettings(id, settings));
      await tenant.write((tx) => tx.webhooks.saveDelivery(id, delivery));
      expect(await tenant.read((tx) => tx.webhooks.find(id))).toMatchObject({ ...settings, ...delivery });
      const resumed = { ...settings, pausedAt: null, pauseReason: null };
      await tenant.write((tx) => tx.webhooks.saveSettings(id, resumed));
      expect(await tenant.read((tx) => tx.webhooks.find(id))).toMatchObject({ ...resumed, ...delivery });
      expect(await tenant.read((tx) => tx.webhooks.find(other.id))).toEqual(other);
    });

    test('one that is deleted is gone', async ({ tenant }) => {
      const { id } = await tenant.write((tx) => tx.webhooks.insert(newWebhook()));
      expect(await tenant.write((tx) => tx.webhooks.delete(id))).toBe(true);
      expect(await tenant.write((tx) => tx.webhooks.delete(id))).toBe(false);
      expect(await tenant.read((tx) => tx.webhooks.find(id))).toBeUndefined();
      await tenant.write((tx) => tx.webhooks.saveDelivery(id, delivery));
      expect(await tenant.read((tx) => tx.webhooks.list())).toEqual([]);
    });

    test("what is unknown, or another account's, is neither found nor changed", async ({ tenant, neighbour }) => {
      const theirs = await neighbour.write((tx) => tx.webhooks.insert(newWebhook()));
      for (const id of [theirs.id, randomUUID(), 'no uuid']) {
        expect(await tenant.read((tx) => tx.webhooks.find(id))).toBeUndefined();
        expect(await tenant.write((tx) => tx.webhooks.delete(id))).toBe(false);
        await tenant.write((tx) => tx.webhooks.saveDelivery(id, delivery));
        await tenant.write((tx) => tx.webhooks.saveSettings(id, { ...theirs, name: 'Taken' }));
      }
      expect(await neighbour.read((tx) => tx.webhooks.list())).toEqual([theirs]);
    });

    test('an account is listed while it has one that is not paused', async ({ store, tenant }) => {
      const isListed = async () => (await store.accounts.listSending()).some(({ id }) => id === tenant.account.id);
      expect(await isListed()).toBe(false);
      const webhook = await tenant.write((tx) => tx.webhooks.insert(newWebhook()));
      await tenant.write((tx) => tx.webhooks.insert(newWebhook()));
      expect((await store.accounts.listSending()).filter(({ id }) => id === tenant.account.id)).toEqual([
        tenant.account,
      ]);
      for (const { id } of await tenant.read((tx) => tx.webhooks.list())) {
        expect(await isListed()).toBe(true);
        const paused = { ...webhook, pausedAt: nextMoment(), pauseReason: 'asked' } as const;
        await tenant.write((tx) => tx.webhooks.saveSettings(id, paused));
      }
      expect(await isListed()).toBe(false);
    });
  });

  describe('the sender of an account', () => {
    test('is one, until its time is over or it ends', async ({ tenant, neighbour }) => {
      const hold = (holder: string, now: number, whose: Tenant = tenant) =>
        whose.write((tx) => tx.webhooks.holdSending({ holder, now, until: now + 10 }));
      expect(await tenant.read((tx) => tx.webhooks.findSender())).toBeUndefined();
      expect(await hold('a', 100)).toBe(true);
      expect(await tenant.read((tx) => tx.webhooks.findSender())).toEqual({ holder: 'a', until: 110 });
      expect(await hold('b', 105)).toBe(false);
      expect(await hold('b', 105, neighbour)).toBe(true);
      expect(await hold('a', 106)).toBe(true);
      expect(await hold('b', 115)).toBe(false);
      expect(await hold('b', 116)).toBe(true);
      await tenant.write((tx) => tx.webhooks.endSending('a'));
      expect(await hold('a', 117)).toBe(false);
      await tenant.write((tx) => tx.webhooks.endSending('b'));
      expect(await hold('a', 117)).toBe(true);
    });

    test('is one of those that ask at once', async ({ tenant }) => {
      const asked = ['a', 'b', 'c', 'd'].map((holder) =>
        tenant.write((tx) => tx.webhooks.holdSending({ holder, now: 1, until: 9 })),
      );
      expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
    });
  });
}

const delivery: WebhookDelivery = {
  delivered: 12,
  sending: 15,
  lastDeliveredAt: nextMoment(),
  failures: 3,
  failingSince: nextMoment(),
  lastFailure: 'answered 500',
  nextAttemptAt: nextMoment(),
};
