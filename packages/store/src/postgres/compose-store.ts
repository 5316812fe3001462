import { backUpPostgres } from '../back-up-postgres.ts';
import type { ReadTx, Store, WriteHints, WriteTx } from '../port/store.ts';
import { StoreError } from '../store-error.ts';
import { AccountKeys } from './account-keys.ts';
import { createAccounts, createFindGood } from './accounts.ts';
import { createApiKeyReads, createApiKeyWrites } from './api-keys.ts';
import { createAttempt } from './attempt.ts';
import { createCampaignReads, createCampaignWrites } from './campaigns.ts';
import { createChangeReads, createChangeWrites } from './changes.ts';
import { CommitWatch } from './commit-watch.ts';
import { FirstStatistics } from './first-statistics.ts';
import { createIdempotencyWrites } from './idempotency.ts';
import { createInvitationReads, createInvitationWrites } from './invitations.ts';
import { KeyHolders } from './key-holders.ts';
import { createLeadReads } from './lead-reads.ts';
import { createLeadWrites } from './lead-writes.ts';
import { logPositionOf } from './log-position.ts';
import { createMemberReads, createMemberWrites } from './members.ts';
import { createRateCounts } from './rate-counts.ts';
import { ReadPool } from './read-pool.ts';
import { Replica } from './replica.ts';
import type { Session } from './session.ts';
import { createSessions } from './sessions.ts';
import { createSetupTokens } from './setup-tokens.ts';
import { type News, Signals } from './signals.ts';
import { unnamed } from './statement.ts';
import { readStatus } from './store-status.ts';
import { TagDictionary } from './tag-dictionary.ts';
import { createTagReads } from './tag-reads.ts';
import { createTagWrites } from './tag-writes.ts';
import { createUsers } from './users.ts';
import { createWebhookReads, createWebhookWrites } from './webhooks.ts';
import type { Committed } from './write-batch.ts';
import { WriteLanes } from './write-lanes.ts';
import type { Writing } from './writing.ts';

export interface ComposeOptions {
  readonly url: string;
  /** Of a replica that reads may go to. */
  readonly readUrl: string | undefined;
  /** Connections that write, and that read. */
  readonly writers: number;
  readonly readers: number;
}

/** The store over a migrated database. */
export function composeStore({ url, readUrl, writers, readers }: ComposeOptions): Store {
  const commitWatch = new CommitWatch();
  const pool = new ReadPool(url, readers);
  const holders = new KeyHolders(createFindGood(pool));
  const dictionary = new TagDictionary();
  const replica = readUrl === undefined ? undefined : new Replica(readUrl, readers, pool);
  const reads: Pick<Replica, 'read'> = replica ?? { read: (_accountKey, run) => pool.read(run) };
  const hear = ({ accountKeys, hasNewKeys, position }: Pick<Committed, keyof News>) => {
    if (hasNewKeys) holders.forget();
    if (position !== undefined) replica?.note(accountKeys, logPositionOf(position));
    commitWatch.announce();
  };
  const signals = new Signals(url, ({ accountKeys, hasNewKeys, position }) =>
    hear({ accountKeys: new Set(accountKeys), hasNewKeys, position }),
  );
  const lanes = new WriteLanes({ url, dictionary, tellsPosition: replica !== undefined }, writers, (committed) => {
    if (committed.accountKeys.size > 0) signals.tell(committed);
    hear(committed);
  });
  const accountKeys = new AccountKeys(pool);

  const write = <Result>(
    accountKey: number,
    fn: (tx: WriteTx) => Promise<Result>,
    hints: WriteHints = {},
  ): Promise<Result> =>
    lanes.write({
      accountKey,
      leads: hints.leads?.() ?? [],
      slugs: hints.slugs?.() ?? [],
      run: async (session, head) => fn(writeTxOf({ session, accountKey, head, dictionary })),
    });
  const read = <Result>(accountKey: number, fn: (tx: ReadTx) => Promise<Result>): Promise<Result> =>
    reads.read(accountKey, async (session) => fn(readTxOf(session, accountKey)));

  const statistics = new FirstStatistics(pool);

  let closing: Promise<void> | undefined;
  const close = async () => {
    commitWatch.close();
    holders.forget();
    statistics.close();
    await Promise.all([lanes.close(), replica?.close(), pool.close()]);
    await signals.close();
  };

  return {
    accounts: createAccounts(pool, holders),
    sessions: createSessions(pool),
    users: createUsers(pool),
    setupTokens: createSetupTokens(pool),
    rateCounts: createRateCounts(pool),
    read: async (accountId, fn) => {
      const known = accountKeys.known(accountId);
      return read(known ?? (await accountKeys.find(accountId)), fn);
    },
    write: async (accountId, fn, hints) => {
      const known = accountKeys.known(accountId);
      return write(known ?? (await accountKeys.find(accountId)), fn, hints);
    },
    watch: (listener) => commitWatch.watch(listener),
    ping: () =>
      pool.read(async (session) => {
        await session.rows(unnamed('SELECT 1'), []);
      }),
    status: () => readStatus({ pool, lanes, replica, signals }),
    backup: async () => {
      throw new StoreError('backup_failed', backUpPostgres);
    },
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

function readTxOf(session: Session, accountKey: number): ReadTx {
  return {
    apiKeys: createApiKeyReads(session, accountKey),
    campaigns: createCampaignReads(session, accountKey),
    changes: createChangeReads(session, accountKey),
    invitations: createInvitationReads(session, accountKey),
    leads: createLeadReads(session, accountKey),
    members: createMemberReads(session, accountKey),
    tags: createTagReads(session, accountKey),
    webhooks: createWebhookReads(session, accountKey),
  };
}

function writeTxOf(writing: Writing): WriteTx {
  return {
    apiKeys: createApiKeyWrites(writing),
    campaigns: createCampaignWrites(writing),
    changes: createChangeWrites(writing),
    idempotency: createIdempotencyWrites(writing),
    invitations: createInvitationWrites(writing),
    leads: createLeadWrites(writing),
    members: createMemberWrites(writing),
    tags: createTagWrites(writing),
    webhooks: createWebhookWrites(writing),
    attempt: createAttempt(writing),
  };
}
