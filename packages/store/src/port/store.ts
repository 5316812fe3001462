import type { Accounts } from './accounts.ts';
import type { ApiKeyReads, ApiKeyWrites } from './api-keys.ts';
import type { Backup, BackupOptions } from './backup.ts';
import type { CampaignReads, CampaignWrites } from './campaigns.ts';
import type { ChangeReads, ChangeWrites } from './changes.ts';
import type { IdempotencyWrites } from './idempotency.ts';
import type { InvitationReads, InvitationWrites } from './invitations.ts';
import type { LeadReads, LeadSelector, LeadWrites } from './leads.ts';
import type { MemberReads, MemberWrites } from './members.ts';
import type { RateCounts } from './rate-counts.ts';
import type { Sessions } from './sessions.ts';
import type { SetupTokens } from './setup-tokens.ts';
import type { StoreStatus } from './status.ts';
import type { TagReads, TagWrites } from './tags.ts';
import type { Users } from './users.ts';
import type { WebhookReads, WebhookWrites } from './webhooks.ts';

/** One consistent view of one account. Nothing but its own methods may be awaited inside a transaction. */
export interface ReadTx {
  readonly apiKeys: ApiKeyReads;
  readonly campaigns: CampaignReads;
  readonly changes: ChangeReads;
  readonly invitations: InvitationReads;
  readonly leads: LeadReads;
  readonly members: MemberReads;
  readonly tags: TagReads;
  readonly webhooks: WebhookReads;
}

/** A transaction of one account: all of it or none of it. */
export interface WriteTx extends ReadTx {
  readonly apiKeys: ApiKeyWrites;
  readonly campaigns: CampaignWrites;
  readonly changes: ChangeWrites;
  readonly idempotency: IdempotencyWrites;
  readonly invitations: InvitationWrites;
  readonly leads: LeadWrites;
  readonly members: MemberWrites;
  readonly tags: TagWrites;
  readonly webhooks: WebhookWrites;
  /**
   * Runs a part of the transaction that may fail: what it throws undoes it alone and is thrown on. Attempts may be
   * nested, not run beside each other. After an error that was not thrown through an attempt the transaction is lost.
   */
  attempt<Result>(part: () => Promise<Result>): Promise<Result>;
}

/** What is known of a write before it runs. It changes nothing but how long the write takes. */
export interface WriteHints {
  /** Leads that it will probably lock, so that a store that is far away can read them at once, with those of other writes. */
  leads?(): readonly LeadSelector[];
  /** Slugs of tags that it will probably look up. */
  slugs?(): readonly string[];
}

/** Where everything is kept. A transaction is bound to one account, so no verb can reach into another. */
export interface Store {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly users: Users;
  readonly setupTokens: SetupTokens;
  /** Undefined for a store of one process, whose counts are its own affair. */
  readonly rateCounts?: RateCounts | undefined;
  /** Runs `fn` on one snapshot. @throws StoreError `unavailable`, `unknown_account` */
  read<Result>(accountId: string, fn: (tx: ReadTx) => Promise<Result>): Promise<Result>;
  /**
   * Runs `fn` in a transaction and resolves when its commit is durable; what `fn` throws undoes it, alone. Every read
   * that begins then sees it.
   * @throws StoreError `unavailable`, `unknown_account`
   */
  write<Result>(accountId: string, fn: (tx: WriteTx) => Promise<Result>, hints?: WriteHints): Promise<Result>;
  /**
   * Calls `listener` after something may have been committed, whichever account it is of: at once for this store's own
   * writes, within about a tenth of a second for those of other threads and processes. Returns what ends it; so does `close`.
   */
  watch(listener: () => void): () => void;
  /** Resolves when the database answers. @throws StoreError `unavailable` */
  ping(): Promise<void>;
  /** What the store is, and how it is doing; it asks the database. @throws StoreError `unavailable` */
  status(): Promise<StoreStatus>;
  /**
   * Copies everything, all accounts and people, into a new file that a store can be opened on, while others go on writing.
   * What was committed before the call is in it, and all of it is of one moment. Only the file's owner may read it.
   * @throws StoreError `unavailable`, `backup_failed`; what the signal was aborted with
   */
  backup(file: string, options?: BackupOptions): Promise<Backup>;
  /**
   * Gives up the backups that run, waits for what else was begun and lets go of the database; what comes later is refused as `unavailable`. A store that is
   * closed again waits for the same end.
   */
  close(): Promise<void>;
}
