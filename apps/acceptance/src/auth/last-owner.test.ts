import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../harness/site.ts';
import type { Browser } from './browser.ts';
import { inviteTo, ownerOfAnother } from './people.ts';

let site: Site;
/** The only owner of an account. */
let owner: Browser;
let userId: string;
beforeAll(async () => {
  site = await startSite();
});
beforeEach(async () => {
  owner = await ownerOfAnother(site, freshEmail());
  userId = await userIdOf(owner);
});
afterAll(() => site.remove());

const freshEmail = () => `${randomUUID()}@example.com`;
const userIdOf = async (browser: Browser) => (await browser.state()).session?.user.id ?? '';

describe('the last owner', () => {
  test.each(['member', 'viewer'] as const)('does not become %s', async (role) => {
    await inviteTo(site.url, owner, { email: freshEmail(), role: 'member' });
    const refusal = await owner.refused('member.setRole', { userId, role });
    expect(refusal).toMatchObject({ status: 409, kind: 'conflict', reason: 'last_owner' });
    expect(refusal.message).toMatch(/^This is the only owner of the account.+\.$/);
    expect((await owner.state()).session?.role).toBe('owner');
  });

  test('is not removed', async () => {
    const refusal = await owner.refused('member.remove', { userId });
    expect(refusal).toMatchObject({ status: 409, kind: 'conflict', reason: 'last_owner' });
    expect((await owner.state()).session).not.toBeNull();
  });

  test('may be made an owner again, which changes nothing', async () => {
    const { member } = await owner.mutate('member.setRole', { userId, role: 'owner' });
    expect(member).toMatchObject({ user: { id: userId }, role: 'owner' });
  });

  test('may go once there is another', async () => {
    const second = await inviteTo(site.url, owner, { email: freshEmail(), role: 'owner' });
    await owner.mutate('member.remove', { userId });
    expect((await owner.state()).session).toBeNull();
    expect((await second.query('member.list')).members).toMatchObject([{ role: 'owner' }]);
  });

  test.each(['member.setRole', 'member.remove'] as const)('stays, of two at once that %s each other', async (name) => {
    const second = await inviteTo(site.url, owner, { email: freshEmail(), role: 'owner' });
    const take = (browser: Browser, id: string) => {
      const role = name === 'member.setRole' ? { role: 'viewer' } : {};
      return browser.send(`/trpc/${name}`, { body: { userId: id, ...role } });
    };
    const answers = await Promise.all([take(owner, await userIdOf(second)), take(second, userId)]);
    const isDone = answers.map(({ status }) => status === 200);
    expect(isDone.filter(Boolean)).toHaveLength(1);
    const { members } = await (isDone[0] ? owner : second).query('member.list');
    expect(members.filter(({ role }) => role === 'owner')).toHaveLength(1);
  });
});
