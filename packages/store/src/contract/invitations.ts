import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect } from 'vitest';
import type { ContractTest } from './contract-test.ts';
import { newInvitation, nextMoment } from './new-records.ts';

export function invitationsContract(test: ContractTest): void {
  describe('invitations', () => {
    test('one is kept without its token, and the token leads to its account', async ({ store, tenant, neighbour }) => {
      const values = newInvitation({ role: 'viewer' });
      const inserted = await tenant.write((tx) => tx.invitations.insert(values));
      await neighbour.write((tx) => tx.invitations.insert(newInvitation({ id: values.id })));
      const { hash, createdAt, expiresAt, ...shown } = values;
      expect(inserted).toEqual({
        ...shown,
        createdAt: new Date(createdAt).toISOString(),
        expiresAt: new Date(expiresAt).toISOString(),
      });
      const found = await store.accounts.findByInvitationHash(hash);
      expect(found).toEqual({ account: tenant.account, invitation: inserted });
      expect(await store.accounts.findByInvitationHash(randomBytes(32))).toBeUndefined();
    });

    test('one names who invited, as they are called now', async ({ store, tenant }) => {
      const [named, unnamed] = [await tenant.addMember({ name: 'Ada' }), await tenant.addMember({ name: null })];
      const invited = [named, unnamed].map(({ user }) => newInvitation({ invitedBy: user.id }));
      for (const values of invited) await tenant.write((tx) => tx.invitations.insert(values));
      const listed = await tenant.read((tx) => tx.invitations.listOpen(nextMoment()));
      expect(listed.map(({ invitedBy }) => invitedBy)).toEqual(['Ada', unnamed.user.email]);
      const found = await store.accounts.findByInvitationHash(invited[0]?.hash ?? randomBytes(32));
      expect(found?.invitation.invitedBy).toBe('Ada');
    });

    test('the open ones are listed, oldest first', async ({ tenant }) => {
      const [oldest, newest] = [newInvitation(), newInvitation()];
      const expired = newInvitation({ expiresAt: nextMoment() });
      for (const values of [newest, expired, oldest]) await tenant.write((tx) => tx.invitations.insert(values));
      const listed = await tenant.read((tx) => tx.invitations.listOpen(expired.expiresAt));
      expect(listed.map(({ id }) => id)).toEqual([oldest.id, newest.id]);
      const earlier = await tenant.read((tx) => tx.invitations.listOpen(expired.expiresAt - 1));
      expect(earlier).toHaveLength(3);
    });

    test.for(['accept', 'revoke'] as const)(
      '%s closes an open one of the account, once',
      async (verb, { store, tenant, neighbour }) => {
        const values = newInvitation();
        const inserted = await tenant.write((tx) => tx.invitations.insert(values));
        const at = nextMoment();
        const close = (who: typeof tenant, id: string, when = at) => who.write((tx) => tx.invitations[verb](id, when));
        expect(await close(neighbour, values.id)).toBeUndefined();
        expect(await close(tenant, randomUUID())).toBeUndefined();
        expect(await close(tenant, values.id, values.expiresAt)).toBeUndefined();
        expect(await close(tenant, values.id)).toEqual(inserted);
        expect(await tenant.read((tx) => tx.invitations.listOpen(at))).toEqual([]);
        for (const again of ['accept', 'revoke'] as const) {
          expect(await tenant.write((tx) => tx.invitations[again](values.id, at))).toBeUndefined();
        }
        expect(await store.accounts.findByInvitationHash(values.hash)).toMatchObject({ invitation: inserted });
      },
    );
  });
}
