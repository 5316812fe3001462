import type { Account, User } from '@tagsmith/core';
import { contentOf } from '../contract/account-content.ts';
import { plain } from '../contract/plain-record.ts';
import type { ReadTx, Store } from '../index.ts';
import type { Secrets } from './fill-database.ts';

const page = { limit: 100 };
const slugs = ['vip', 'gold', 'platinum', 'spent', 'once', '客户'];
const texts = ['zoe', 'istanbul', 'drop table', '2671', 'ß'];

/** What a store answers about all that it holds, but for the numbers of its log. */
export async function answersOf(store: Store, { apiKeys, sessions }: Secrets) {
  const [accounts, users] = [await store.accounts.list(), await store.users.list()];
  return withoutSequences({
    accounts: await each(accounts, (account) => answersOfAccount(store, account)),
    users: await each(users, (user) => answersOfUser(store, user)),
    apiKeys: await each(apiKeys, ({ hash }) => store.accounts.findByKeyHash(hash)),
    sessions: await each(sessions, ({ hash }) => store.sessions.findByHash(hash)),
  });
}

async function answersOfUser({ users, sessions }: Store, user: User) {
  return {
    known: await users.find({ id: user.id }),
    accounts: await users.listAccounts(user.id),
    sessions: await sessions.listLive(user.id, 0),
  };
}

async function answersOfAccount(store: Store, account: Account) {
  const content = await contentOf({ read: (fn) => store.read(account.id, fn) });
  const keys = ['order-7 ✓', '💥', 'Z', 'a', '\uffee'];
  return {
    account,
    content,
    leads: await store.read(account.id, (tx) =>
      answersAboutLeads(
        tx,
        content.changes.map(({ subjectId }) => subjectId),
      ),
    ),
    tags: await store.read(account.id, answersAboutTags),
    kept: await store.write(account.id, (tx) => each(keys, (key) => tx.idempotency.find(key, 0))),
  };
}

async function answersAboutLeads({ leads, changes }: ReadTx, ids: readonly string[]) {
  const ofOne = async (id: string) => {
    const lead = await leads.find({ id });
    const history = lead && (await changes.list({ order: 'oldest', subject: lead, subjectKind: 'lead', ...page }));
    return plain({ lead, history: history?.items });
  };
  return plain({
    byId: await each(ids, ofOne),
    byExternalId: await leads.findByExternalIds(['crm-1']),
    byPhone: (await leads.findByNationalPhone('4155552671', 10)).map(({ id }) => id),
    byName: (await leads.list({ sort: 'name', direction: 'asc', ...page })).items,
    byUpdate: (await leads.list({ sort: 'updated', direction: 'desc', ...page })).items,
    all: await leads.count({}),
    byText: await each(texts, (text) => leads.count({ text })),
    byMetadata: await leads.count({ where: { kind: 'metadataNumberIn', key: 'zeta', range: { gt: 1e20 } } }),
    metadataKeys: await leads.listMetadataKeys({ leads: 100, limit: 100 }),
    sources: await leads.listSources(100),
  });
}

async function answersAboutTags({ tags, changes }: ReadTx) {
  const bySlug = await tags.findBySlugs(slugs);
  return plain({
    bySlug: Object.fromEntries(bySlug),
    used: (await tags.listWithUse({ sort: 'leads', ...page })).items,
    byText: await tags.list({ search: 'töchter', ...page }),
    activity: await each([...bySlug.values()], (tag) => tags.listActivity(tag, 0)),
    history: await each([...bySlug.values()], ({ id }) => changes.list({ order: 'oldest', tagId: id, ...page })),
  });
}

/** One after the other. */
async function each<Item, Result>(items: readonly Item[], of: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results = [];
  for (const item of items) results.push(await of(item));
  return results;
}

/** What is different by right: sequences, and the cursors that hold them. */
function withoutSequences<Answers>(answers: Answers): Answers {
  const different = new Set(['sequence', 'nextCursor']);
  return JSON.parse(JSON.stringify(answers, (key, value) => (different.has(key) ? undefined : value)));
}
