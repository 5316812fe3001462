import type { ActorKind, ChangeAction, ChangeSubject, Role, Scope, Source, TagColor } from '@tagsmith/core';
import type { NewAccount } from './accounts.ts';
import type { NewCampaign } from './campaigns.ts';
import type { IdempotencyRecord } from './idempotency.ts';
import type { LeadFields } from './leads.ts';
import type { NewUser } from './users.ts';
import type { WebhookRecord } from './webhooks.ts';

/** What belongs to one account, by the id of it. */
interface OfAccount {
  readonly accountId: string;
}

export interface MemberRecord extends OfAccount {
  readonly personId: string;
  readonly role: Role;
  readonly since: number;
}

export interface ApiKeyRecord extends OfAccount {
  readonly id: string;
  /** In hexadecimal, like each hash here. */
  readonly hash: string;
  readonly name: string;
  readonly hint: string;
  readonly scope: Scope;
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
  readonly lastUsedAt: number | null;
}

export interface SessionRecord extends OfAccount {
  readonly id: string;
  readonly personId: string;
  readonly hash: string;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly createdAt: number;
  readonly lastUsedAt: number;
  readonly expiresAt: number;
  readonly endedAt: number | null;
}

export interface InvitationRecord extends OfAccount {
  readonly id: string;
  readonly hash: string;
  readonly email: string;
  readonly role: Role;
  /** The id of a person. */
  readonly invitedBy: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly acceptedAt: number | null;
  readonly revokedAt: number | null;
}

export interface CampaignRecord extends OfAccount, NewCampaign {}

export interface TagRecord extends OfAccount {
  readonly id: string;
  readonly number: number;
  readonly locationTagId: string;
  readonly name: string;
  readonly slug: string;
  /** In code-point order. */
  readonly aliases: readonly string[];
  readonly description: string | null;
  readonly protected: boolean;
  readonly color: TagColor | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly deletedAt: number | null;
  /** Null for a tag that was never used. Who takes it in counts the leads again. */
  readonly use: { readonly leads: number; readonly lastUsedAt: number } | null;
}

export interface LeadRecord extends OfAccount, Omit<LeadFields, 'campaign' | 'metadata'> {
  readonly id: string;
  readonly contactId: string;
  readonly campaignId: string | null;
  /** As JSON, the very text that is stored. */
  readonly metadata: string;
  /** In the order of assignment. */
  readonly tags: readonly AssignmentRecord[];
  readonly revision: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly deletedAt: number | null;
}

export interface AssignmentRecord {
  /** Of the tag. */
  readonly id: string;
  readonly at: number;
}

export interface ChangeRecord extends OfAccount {
  readonly sequence: number;
  readonly operationId: string;
  readonly at: number;
  readonly actorKind: ActorKind;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly source: Source;
  readonly subject: ChangeSubject;
  readonly subjectId: string;
  readonly action: ChangeAction;
  /** As JSON, the very texts that are stored. */
  readonly before: string;
  readonly after: string;
}

/** A webhook by how much of its account's log waits for it: a place in the log is not the same number in each store. */
export interface WebhookTransferRecord extends OfAccount, Omit<WebhookRecord, 'delivered' | 'sending'> {
  readonly waiting: number;
}

/**
 * All that a database holds, as data that any other can take in: records by their public ids, no key of a store, times in
 * milliseconds since the epoch. What follows from a record, such as what it is found by, is not here.
 */
export interface TransferRecords {
  readonly account: NewAccount;
  readonly person: NewUser;
  readonly member: MemberRecord;
  readonly apiKey: ApiKeyRecord;
  readonly session: SessionRecord;
  readonly invitation: InvitationRecord;
  readonly campaign: CampaignRecord;
  readonly tag: TagRecord;
  readonly lead: LeadRecord;
  readonly change: ChangeRecord;
  readonly idempotency: OfAccount & IdempotencyRecord;
  readonly webhook: WebhookTransferRecord;
}

export type TransferKind = keyof TransferRecords;

/** Each behind those that its records name. */
export const transferKinds = [
  'account',
  'person',
  'member',
  'apiKey',
  'session',
  'invitation',
  'campaign',
  'tag',
  'lead',
  'change',
  'idempotency',
  'webhook',
] as const satisfies readonly TransferKind[];

/** Some records, in order, and where to go on behind them. */
export interface TransferPage<Kind extends TransferKind> {
  readonly records: readonly TransferRecords[Kind][];
  readonly cursor: string;
}

/** A place in a source: behind a page of a kind, and behind all kinds before it. */
export interface TransferPlace {
  readonly kind: TransferKind;
  readonly cursor: string;
}

/** A database that is only read. Nobody should write to it meanwhile: each page is as the database was when it was read. */
export interface TransferSource {
  readonly store: 'sqlite' | 'postgres';
  /** Whether changes that are written here keep their sequences. Otherwise they are counted anew, in the same order. */
  readonly keepsSequences: boolean;
  /** Whether a copy into this database was begun and not finished: it does not hold all that it should. */
  isUnfinishedCopy(): Promise<boolean>;
  count(kind: TransferKind): Promise<number>;
  /**
   * All records of a kind behind a cursor of this database. Those of one account come in the order in which they were
   * made, or in the order of their ids: in the same order in each database that took them in.
   */
  pages<Kind extends TransferKind>(kind: Kind, after?: string): AsyncIterable<TransferPage<Kind>>;
  close(): Promise<void>;
}

/** A database that takes in the records of another, page by page, and remembers how far it got. */
export interface TransferTarget {
  /**
   * Begins in an empty database, or goes on where an earlier copy of the same source ended: behind the place that it
   * resolves to. `sourceId` says which source.
   * @throws StoreError `occupied`
   */
  begin(sourceId: string): Promise<TransferPlace | undefined>;
  /** Takes in a page; resolves when it is durable, and so is its place. */
  write<Kind extends TransferKind>(kind: Kind, page: TransferPage<Kind>): Promise<void>;
  /** Makes up what follows from the records as a whole, once all are there. */
  settle(): Promise<void>;
  /** Forgets that there was a copy: this is a database like any other from then on. */
  finish(): Promise<void>;
  close(): Promise<void>;
}
