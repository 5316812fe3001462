import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect } from 'vitest';
import type { ContractTest } from './contract-test.ts';
import { newSession, nextMoment } from './new-records.ts';

export function sessionsContract(test: ContractTest): void {
  describe('sessions', () => {
    test('one is found by the hash of its token, with its user, account and role', async ({ store, tenant }) => {
      const { user } = await tenant.addMember({ name: 'Ada' }, 'viewer');
      const values = newSession({
        accountId: tenant.account.id,
        userId: user.id,
        address: '::1',
        userAgent: 'Browser',
      });
      await store.sessions.create(values);
      const { hash, accountId, userId, ...kept } = values;
      expect(await store.sessions.findByHash(hash)).toEqual({
        ...kept,
        user,
        account: tenant.account,
        role: 'viewer',
        lastUsedAt: values.createdAt,
        endedAt: null,
      });
      expect(await store.sessions.findByHash(randomBytes(32))).toBeUndefined();
    });

    test('the live ones of a user, newest first; what is over is found, not listed', async ({ store, tenant }) => {
      const [one, another] = [await tenant.addMember(), await tenant.addMember()];
      const create = async (userId: string, values: object = {}) => {
        const session = newSession({ accountId: tenant.account.id, userId, ...values });
        await store.sessions.create(session);
        return session;
      };
      const first = await create(one.user.id);
      const second = await create(one.user.id);
      const ended = await create(one.user.id);
      await create(another.user.id);
      const expired = await create(one.user.id, { expiresAt: nextMoment() });
      const at = nextMoment();
      expect(await store.sessions.end(one.user.id, ended.id, at)).toBe(true);
      const listed = await store.sessions.listLive(one.user.id, at);
      expect(listed.map(({ id }) => id)).toEqual([second.id, first.id]);
      expect(await store.sessions.findByHash(ended.hash)).toMatchObject({ endedAt: at });
      expect(await store.sessions.findByHash(expired.hash)).toMatchObject({ expiresAt: expired.expiresAt });
      const before = await store.sessions.listLive(one.user.id, expired.expiresAt - 1);
      expect(before.map(({ id }) => id)).toContain(expired.id);
    });

    test('one ends once, and only for its user', async ({ store, tenant }) => {
      const [one, another] = [await tenant.addMember(), await tenant.addMember()];
      const { id, hash } = newSession({ accountId: tenant.account.id, userId: one.user.id });
      await store.sessions.create(newSession({ accountId: tenant.account.id, userId: one.user.id, id, hash }));
      const [at, later] = [nextMoment(), nextMoment()];
      expect(await store.sessions.end(another.user.id, id, at)).toBe(false);
      expect(await store.sessions.end(one.user.id, randomUUID(), at)).toBe(false);
      expect(await store.sessions.findByHash(hash)).toMatchObject({ endedAt: null });
      expect(await store.sessions.end(one.user.id, id, at)).toBe(true);
      expect(await store.sessions.end(one.user.id, id, later)).toBe(true);
      expect(await store.sessions.findByHash(hash)).toMatchObject({ endedAt: at });
    });

    test('its last use and its end are kept', async ({ store, tenant }) => {
      const { user } = await tenant.addMember();
      const [session, other] = [0, 1].map(() => newSession({ accountId: tenant.account.id, userId: user.id }));
      if (session === undefined || other === undefined) throw new Error('There are two sessions');
      for (const values of [session, other]) await store.sessions.create(values);
      const times = { lastUsedAt: nextMoment(), expiresAt: nextMoment() };
      await store.sessions.touch(session.id, times);
      expect(await store.sessions.findByHash(session.hash)).toMatchObject(times);
      const { createdAt: lastUsedAt, expiresAt } = other;
      expect(await store.sessions.findByHash(other.hash)).toMatchObject({ lastUsedAt, expiresAt });
    });

    test('none is of a user or an account that there is not', async ({ store, tenant }) => {
      const { user } = await tenant.addMember();
      for (const stranger of [{ accountId: randomUUID() }, { userId: randomUUID() }]) {
        const values = newSession({ accountId: tenant.account.id, userId: user.id, ...stranger });
        await expect(store.sessions.create(values)).rejects.toThrow();
        expect(await store.sessions.findByHash(values.hash)).toBeUndefined();
      }
    });
  });
}
