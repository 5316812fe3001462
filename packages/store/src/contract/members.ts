import { randomUUID } from 'node:crypto';
import { describe, expect } from 'vitest';
import type { ContractTest } from './contract-test.ts';
import { newSession, newUser, nextMoment } from './new-records.ts';

export function membersContract(test: ContractTest): void {
  describe('members', () => {
    test('a new user is a member, and is listed by when they came', async ({ tenant }) => {
      const [early, late] = [nextMoment(), nextMoment()];
      const values = newUser({ name: 'Ada' });
      const add = (user: ReturnType<typeof newUser>, since: number) =>
        tenant.write((tx) => tx.members.insertUser(user, { role: 'member', since }));
      const second = await add(newUser(), late);
      const first = await add(values, early);
      const { passwordHash, createdAt, ...shown } = values;
      expect(first).toEqual({
        user: { ...shown, createdAt: new Date(createdAt).toISOString() },
        role: 'member',
        since: new Date(early).toISOString(),
      });
      expect(await tenant.read((tx) => tx.members.list())).toEqual([first, second]);
    });

    test('a user joins an account once', async ({ tenant, neighbour }) => {
      const { user } = await tenant.addMember();
      const join = () => neighbour.write((tx) => tx.members.join(user.id, { role: 'viewer', since: nextMoment() }));
      const joined = await join();
      expect(joined).toMatchObject({ user, role: 'viewer' });
      await expect(join()).rejects.toMatchObject({ kind: 'unique', constraint: 'member' });
      expect(await neighbour.read((tx) => tx.members.list())).toEqual([joined]);
      expect(await tenant.read((tx) => tx.members.list())).toMatchObject([{ user, role: 'owner' }]);
    });

    test('a role is of one account, and sessions follow it', async ({ store, tenant, neighbour }) => {
      const { user } = await tenant.addMember();
      await neighbour.write((tx) => tx.members.join(user.id, { role: 'owner', since: nextMoment() }));
      const session = newSession({ accountId: tenant.account.id, userId: user.id });
      await store.sessions.create(session);
      const changed = await tenant.write((tx) => tx.members.setRole(user.id, 'viewer'));
      expect(changed).toMatchObject({ user, role: 'viewer' });
      expect(await store.sessions.findByHash(session.hash)).toMatchObject({ role: 'viewer' });
      expect(await neighbour.read((tx) => tx.members.list())).toMatchObject([{ role: 'owner' }]);
    });

    test("another account's member is none here", async ({ store, tenant, neighbour }) => {
      const { user } = await neighbour.addMember();
      const session = newSession({ accountId: neighbour.account.id, userId: user.id });
      await store.sessions.create(session);
      for (const id of [user.id, randomUUID()]) {
        expect(await tenant.write((tx) => tx.members.setRole(id, 'viewer'))).toBeUndefined();
        await tenant.write((tx) => tx.members.remove(id, nextMoment()));
      }
      expect(await neighbour.read((tx) => tx.members.list())).toMatchObject([{ user, role: 'owner' }]);
      expect(await store.sessions.findByHash(session.hash)).toMatchObject({ endedAt: null });
    });

    test('one who is taken out has no session here any more, also after coming back', async ({
      store,
      tenant,
      neighbour,
    }) => {
      const { user } = await tenant.addMember();
      await neighbour.write((tx) => tx.members.join(user.id, { role: 'member', since: nextMoment() }));
      const [here, there] = [tenant, neighbour].map(({ account }) =>
        newSession({ accountId: account.id, userId: user.id }),
      );
      if (here === undefined || there === undefined) throw new Error('There are two sessions');
      for (const session of [here, there]) await store.sessions.create(session);
      const at = nextMoment();
      await tenant.write((tx) => tx.members.remove(user.id, at));
      expect(await tenant.read((tx) => tx.members.list())).toEqual([]);
      expect(await store.sessions.findByHash(here.hash)).toBeUndefined();
      expect(await store.sessions.findByHash(there.hash)).toMatchObject({ endedAt: null });
      await tenant.write((tx) => tx.members.join(user.id, { role: 'viewer', since: nextMoment() }));
      expect(await store.sessions.findByHash(here.hash)).toMatchObject({ endedAt: at });
    });
  });
}
