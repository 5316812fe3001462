import type { AssignedTag, JsonObject, Lead } from '@tagsmith/core';
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
}

/** One effective change of a lead: what is absent stays. The revision grows by one. */
export interface LeadWrite {
  readonly set?: Partial<LeadFields> | undefined;
  /** Null brings a deleted lead back; milliseconds since the epoch otherwise. */
  readonly deletedAt?: number | null | undefined;
  /** Put on in this order, behind the tags that stay. */
  readonly addTags?: readonly Stored<AssignedTag>[] | undefined;
  readonly removeTags?: readonly Stored<AssignedTag>[] | undefined;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export type LeadSort = 'created' | 'updated' | 'name';

/** Which leads of the account; deleted ones never. Filters that are absent let everything through. */
export interface LeadListQuery extends PageRequest {
  readonly sort: LeadSort;
  readonly direction: 'asc' | 'desc';
  /** Leads that carry each of these. */
  readonly allTags?: readonly StoredTag[] | undefined;
  /** Leads that carry at least one of these; an empty list lets nothing through. */
  readonly anyTags?: readonly StoredTag[] | undefined;
  /** Leads that carry none of these. */
  readonly noTags?: readonly StoredTag[] | undefined;
  /** Null: leads without a campaign. */
  readonly campaign?: StoredCampaignRef | null | undefined;
  /** A substring of name, email, phone or company, compared folded (`foldText` of core). */
  readonly text?: string | undefined;
}

export interface LeadReads {
  find(selector: LeadSelector): Promise<StoredLead | undefined>;
  /** Live leads with these national digits (`phoneNational`), at most `limit` of them. */
  findByNationalPhone(digits: string, limit: number): Promise<readonly StoredLead[]>;
  /**
   * By time or name, then by id; the cursor is a place in that order, so a page never repeats or skips a lead that
   * stayed where it was, whatever else is written meanwhile.
   * @throws StoreError `bad_cursor`
   */
  list(query: LeadListQuery): Promise<Page<StoredLead>>;
}

export interface LeadWrites extends LeadReads {
  /** Like `find`, and no other transaction changes the lead until this one ends. */
  lock(selector: LeadSelector): Promise<StoredLead | undefined>;
  /** Many at once, answers in the order of the questions. */
  lockMany(selectors: readonly LeadSelector[]): Promise<readonly (StoredLead | undefined)[]>;
  /** @throws StoreError `unique` (constraint `lead_uid`, `lead_contact_id`, `lead_email` or `lead_phone`) */
  insert(lead: NewLead): Promise<StoredLead>;
  /** Resolves to the lead as it is afterwards. @throws StoreError `unique` (constraint `lead_email` or `lead_phone`) */
  save(lead: StoredLead, write: LeadWrite): Promise<StoredLead>;
}
