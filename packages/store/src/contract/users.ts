import { randomUUID } from 'node:crypto';
import { describe, expect } from 'vitest';
import type { ContractTest } from './contract-test.ts';
import { newSession, newUser, nextMoment } from './new-records.ts';
import { found, newTenant } from './tenant.ts';

export function usersContract(test: ContractTest): void {
  describe('users', () => {
    test('of an empty store there is none, and the first is an owner; a second first is refused', async ({ open }) => {
      const store = await open();
      const tenant = await newTenant(store);
      expect([await store.users.exist(), await store.users.list()]).toEqual([false, []]);
      const both = [newUser({ name: 'Ada' }), newUser({ name: 'Grace' })];
      const made = await Promise.all(both.map((user) => store.users.createFirst(user, tenant.account.id)));
      const [first, ...others] = made.filter((user) => user !== undefined);
      expect(others).toEqual([]);
      const { passwordHash, createdAt, ...shown } = found(both.find(({ id }) => id === first?.id));
      expect(first).toEqual({ ...shown, createdAt: new Date(createdAt).toISOString() });
      expect([await store.users.exist(), await store.users.list()]).toEqual([true, [first]]);
      expect(await tenant.read((tx) => tx.members.list())).toEqual([
        { user: first, role: 'owner', since: first?.createdAt },
      ]);
      await store.close();
    });

    test('the first of no account is not made', async ({ open }) => {
      const store = await open();
      const made = store.users.createFirst(newUser(), randomUUID());
      await expect(made).rejects.toMatchObject({ kind: 'unknown_account' });
      expect(await store.users.exist()).toBe(false);
      await store.close();
    });

    test('one is found by id and by email, with the hash of the password', async ({ store, tenant }) => {
      const values = newUser({ email: ` ${randomUUID()}@Example.COM`, passwordHash: 'this one' });
      const { user } = await tenant.addMember(values);
      const found = { user, passwordHash: 'this one' };
      expect(user.email).toBe(values.email);
      expect(await store.users.find({ id: values.id })).toEqual(found);
      expect(await store.users.find({ emailKey: values.email.trim().toLowerCase() })).toEqual(found);
      expect(await store.users.find({ emailKey: values.email })).toBeUndefined();
      expect(await store.users.find({ id: randomUUID() })).toBeUndefined();
    });

    test.for([
      ['in capitals', (email: string) => email.toUpperCase()],
      ['with blanks around', (email: string) => ` ${email} `],
    ] as const)('no second has the email %s, in any account', async ([, change], { tenant, neighbour }) => {
      const { user } = await tenant.addMember({ email: `ö.${randomUUID()}@example.com`.normalize('NFD') });
      const second = neighbour.addMember({ email: change(user.email.normalize('NFC')) });
      await expect(second).rejects.toMatchObject({ kind: 'unique', constraint: 'user_email' });
      expect(await neighbour.read((tx) => tx.members.list())).toEqual([]);
    });

    test('the accounts of one: where the latest session was, then in the order of joining', async ({
      store,
      tenant,
    }) => {
      const [second, third] = [await newTenant(store), await newTenant(store)];
      const { user } = await tenant.addMember();
      await third.write((tx) => tx.members.join(user.id, { role: 'viewer', since: nextMoment() }));
      await second.write((tx) => tx.members.join(user.id, { role: 'member', since: nextMoment() }));
      const rolesAndNames = async () =>
        (await store.users.listAccounts(user.id)).map(({ role, account }) => [role, account.name]);
      const [first, ...others] = [
        ['owner', tenant.account.name],
        ['viewer', third.account.name],
        ['member', second.account.name],
      ];
      expect(await rolesAndNames()).toEqual([first, ...others]);
      await store.sessions.create(newSession({ accountId: second.account.id, userId: user.id }));
      expect(await rolesAndNames()).toEqual([others[1], first, others[0]]);
      expect(await store.users.listAccounts(randomUUID())).toEqual([]);
    });

    test('a new password ends the sessions, all but one that is named', async ({ store, tenant }) => {
      const [one, another] = [await tenant.addMember(), await tenant.addMember()];
      const sessionOf = async (userId: string) => {
        const session = newSession({ accountId: tenant.account.id, userId });
        await store.sessions.create(session);
        return session;
      };
      const [ended, kept, foreign] = [
        await sessionOf(one.user.id),
        await sessionOf(one.user.id),
        await sessionOf(another.user.id),
      ];
      const [at, later] = [nextMoment(), nextMoment()];
      await store.users.setPassword(one.user.id, { passwordHash: 'new', at, keptSessionId: kept.id });
      const endsOf = () =>
        Promise.all([ended, kept, foreign].map(async ({ hash }) => (await store.sessions.findByHash(hash))?.endedAt));
      expect(await endsOf()).toEqual([at, null, null]);
      expect(await store.users.find({ id: one.user.id })).toMatchObject({ passwordHash: 'new' });
      expect(await store.users.find({ id: another.user.id })).toMatchObject({ passwordHash: 'hash' });
      await store.users.setPassword(one.user.id, { passwordHash: 'newer', at: later });
      expect(await endsOf()).toEqual([at, later, null]);
    });
  });
}
