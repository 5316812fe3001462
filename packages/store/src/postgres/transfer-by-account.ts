import { AccountHead } from './account-head.ts';
import type { Session } from './session.ts';
import { TagDictionary } from './tag-dictionary.ts';
import { findAccountKeys, found } from './transfer-keys.ts';
import type { Writing } from './writing.ts';

/** Takes in records of one account, whose lock the transaction holds. */
export type WriteOwn<Item> = (writing: Writing, records: readonly Item[]) => Promise<void>;

/** Takes in records of any accounts, in the transaction of the session. */
export function byAccount<Item extends { readonly accountId: string }>(
  write: WriteOwn<Item>,
): (session: Session, records: readonly Item[]) => Promise<void> {
  return async (session, records) => {
    const groups = [...Map.groupBy(records, ({ accountId }) => accountId)];
    const keyOf = await findAccountKeys(
      session,
      groups.map(([accountId]) => accountId),
    );
    // In the order of the keys, like all who take these locks, so that nobody waits in a circle.
    const accounts = groups
      .map(([accountId, own]) => ({ accountKey: found(keyOf(accountId)), own }))
      .sort((a, b) => a.accountKey - b.accountKey);
    const heads = await Promise.all(accounts.map(({ accountKey }) => AccountHead.lock(session, accountKey)));
    const dictionary = new TagDictionary();
    const writes = accounts.map(async ({ accountKey, own }, index) => {
      const head = heads[index];
      if (head === undefined) throw new Error('Each account is locked');
      await write({ session, accountKey, head, dictionary }, own);
      head.save(session);
    });
    // All are waited for: what one sends after the transaction is undone would be kept.
    for (const outcome of await Promise.allSettled(writes)) {
      if (outcome.status === 'rejected') throw outcome.reason;
    }
  };
}
