import type { AssignedTag, JsonObject, Lead } from '@tagsmith/core';
import type { LeadCondition } from './lead-condition.ts';
import type { Page, PageRequest } from './page.ts';
import type { Stored } from './stored.ts';
import type { StoredTag } from './tags.ts';

/** The campaign of a lead as it stands on it. */
export type StoredCampaignRef = Stored<NonNullable<Lead['campaign']>>;

export type StoredLead = Stored<Omit<Lead, 'campaign' | 'tags'>> & {
  readonly campaign: StoredCampaignRef | null;
  readonly tags: readonly Stored<AssignedTag>[];
};

/**
 * Which lead. By `id` and `contactId` a deleted lead is found too (its `deletedAt` says so); by anything else only a
 * live one. `emailKey` is `emailKey()` of core, `phoneE164` is E.164.
 */
export type LeadSelector =
  | { readonly id: string }
  | { readonly contactId: string }
  | { readonly emailKey: string }
  | { readonly phoneE164: string };

/** A lead's own columns, its tags and times aside. */
export interface LeadFields {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly phoneE164: string | null;
  readonly phoneNational: string | null;
  readonly company: string | null;
  readonly title: string | null;
  readonly source: string | null;
  readonly externalId: string | null;
  readonly campaign: StoredCampaignRef | null;
  readonly metadata: JsonObject;
}

/** A new lead with its first tags; times in milliseconds since the epoch. */
export interface NewLead extends LeadFields {
  readonly id: string;
  readonly contactId: string;
  readonly tags: readonly Stored<AssignedTag>[];
  readonly createdAt: number;
  /** `createdAt` unless given. */
  readonly updatedAt?: number | undefined;
}

/** One effective change of a lead: what is absent stays. The revision grows by one. */
export interface LeadWrite {
  readonly set?: Partial<LeadFields> | undefined;
  /** Null brings a deleted lead back; milliseconds since the epoch otherwise. */
  readonly deletedAt?: number | null | undefined;
  /** Put on in this order, behind the tags that stay; none of which the lead has already. */
  readonly addTags?: readonly Stored<AssignedTag>[] | undefined;
  /** All of which the lead has. */
  readonly removeTags?: readonly Stored<AssignedTag>[] | undefined;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/**
 * `name` is by the folded name, or else the email, or else the phone, in code-point order; a store may look at no more
 * than the first 100 characters. The last three are by the folded text, in code-point order, and need no index.
 */
export type LeadSort = 'created' | 'updated' | 'name' | 'lastName' | 'email' | 'source';

export interface LeadOrder {
  readonly sort: LeadSort;
  readonly direction: 'asc' | 'desc';
}

/** At `from` or later, and before `before`; milliseconds since the epoch. */
export interface TimeRange {
  readonly from?: number | undefined;
  readonly before?: number | undefined;
}

/** Which leads of the account; deleted ones never. Filters that are absent let everything through. */
export interface LeadFilter {
  /** Leads that carry each of these. */
  readonly allTags?: readonly StoredTag[] | undefined;
  /** Leads that carry at least one of these; an empty list lets nothing through. */
  readonly anyTags?: readonly StoredTag[] | undefined;
  /** Leads that carry none of these. */
  readonly noTags?: readonly StoredTag[] | undefined;
  /** Null: leads without a campaign. */
  readonly campaign?: StoredCampaignRef | null | undefined;
  /** As it is written. Null: leads without a source. */
  readonly source?: string | null | undefined;
  readonly created?: TimeRange | undefined;
  readonly updated?: TimeRange | undefined;
  /**
   * A substring of the name (first and last, a blank between), the email, the phone as written or as E.164, or the
   * company, each by itself, compared folded (`foldText` of core). What folds to nothing is part of every lead.
   */
  readonly text?: string | undefined;
  /** What is asked beside all that. */
  readonly where?: LeadCondition | undefined;
}

/** A page of the leads that a filter lets through. */
export interface LeadListQuery extends PageRequest, LeadFilter, LeadOrder {
  /** The order among leads that are alike in the first. */
  readonly thenBy?: LeadOrder | undefined;
  /** Begins behind the place of this lead, which a later lead may have passed since, instead of at a cursor. */
  readonly after?: StoredLead | undefined;
  /** Leads to pass over first, for callers whose pages are numbered; it costs as much as listing them. */
  readonly offset?: number | undefined;
}

/** Where to go on in a list, one place every `stride` leads, at most `limit` of them. */
export interface LandmarksQuery extends LeadFilter, LeadOrder {
  /** Begins behind it. */
  readonly cursor?: string | undefined;
  readonly stride: number;
  readonly limit: number;
}

/** A top-level key of metadata. */
export interface MetadataKey {
  readonly key: string;
  /** Whether each of its values that is not null is a number. */
  readonly isNumber: boolean;
}

export interface LeadReads {
  find(selector: LeadSelector): Promise<StoredLead | undefined>;
  /** Live leads with these national digits (`phoneNational`), at most `limit` of them. */
  findByNationalPhone(digits: string, limit: number): Promise<readonly StoredLead[]>;
  /** Who has these emails (`emailKey()` of core) or phones (E.164): the ids of live leads by key. */
  findHolders(kind: 'email' | 'phone', keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Who has these external ids: the ids of live leads by external id, several where several have it. */
  findByExternalIds(externalIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /**
   * In the orders asked for, then by id in the direction of the last; the cursor is a place in that order, so a page never repeats or skips a lead that
   * stayed where it was, whatever else is written meanwhile.
   * @throws StoreError `bad_cursor`
   */
  list(query: LeadListQuery): Promise<Page<StoredLead>>;
  /**
   * The cursors behind every `stride`-th lead of a list: each fits `list` with the same filter and order. Fewer than `limit`
   * of them mean that fewer than `stride` leads come behind the last.
   * @throws StoreError `bad_cursor`
   */
  listLandmarks(query: LandmarksQuery): Promise<readonly string[]>;
  /** How many leads a filter lets through. */
  count(filter: LeadFilter): Promise<number>;
  /**
   * The keys in the metadata of the `leads` live leads that were changed last, at most `limit` of them, in code-point
   * order; keys whose every value is null are not among them.
   */
  listMetadataKeys(query: { readonly leads: number; readonly limit: number }): Promise<readonly MetadataKey[]>;
  /** The sources that live leads have, empty ones aside: the first `limit` in code-point order. */
  listSources(limit: number): Promise<readonly string[]>;
}

export interface LeadWrites extends LeadReads {
  /** Like `find`, and no other transaction changes the lead until this one ends. */
  lock(selector: LeadSelector): Promise<StoredLead | undefined>;
  /** Many at once, answers in the order of the questions. */
  lockMany(selectors: readonly LeadSelector[]): Promise<readonly (StoredLead | undefined)[]>;
  /**
   * A deleted lead's email and phone are free, its ids stay taken.
   * @throws StoreError `unique` (constraint `lead_uid`, `lead_contact_id`, `lead_email` or `lead_phone`)
   */
  insert(lead: NewLead): Promise<StoredLead>;
  /** Like `insert` for many, in their order; when one is refused, the transaction can only be undone. */
  insertMany(leads: readonly NewLead[]): Promise<readonly StoredLead[]>;
  /**
   * `lead` is as this transaction last saw it; resolves to the lead as it is afterwards, which is all that is checked: a
   * lead that ends deleted takes no email and no phone.
   * @throws StoreError `unique` (constraint `lead_email` or `lead_phone`)
   */
  save(lead: StoredLead, write: LeadWrite): Promise<StoredLead>;
}
