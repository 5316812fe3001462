import type { Actor, Source, Tag, TagColor, TagUse, TagWithUse } from '@tagsmith/core';
import type { Operation } from './changes.ts';
import type { Page, PageRequest } from './page.ts';
import type { Stored } from './stored.ts';

export type StoredTag = Stored<Tag>;

/** Which tag: by one of its three ids. */
export type TagSelector = { readonly id: string } | { readonly number: number } | { readonly locationTagId: string };

/** A new tag; unless it brings a `number`, the store gives it one more than the account's highest ever. */
export interface NewTag {
  readonly id: string;
  readonly locationTagId: string;
  readonly number?: number | undefined;
  readonly name: string;
  readonly slug: string;
  readonly description: string | null;
  readonly protected: boolean;
  readonly color: TagColor | null;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** `createdAt` unless given. */
  readonly updatedAt?: number | undefined;
}

/** What of a tag can be changed. */
export type TagFields = Pick<Tag, 'name' | 'slug' | 'description' | 'protected' | 'color'>;

/** `search` is a substring of name, slug or description, each by itself, compared folded. */
export type TagListQuery = PageRequest & { readonly search?: string | undefined };

/** By slug in code-point order; by leads or last use from much to little and from new to old, then by slug. */
export type TagSort = 'slug' | 'leads' | 'lastUsed';

/** How often one actor put a tag on leads, and took it off, on one day in UTC through one door. */
export interface TagActivity {
  /** Milliseconds since the epoch. */
  readonly dayStart: number;
  readonly source: Source;
  readonly actor: Actor;
  readonly added: number;
  readonly removed: number;
}

export interface TagReads {
  find(selector: TagSelector): Promise<StoredTag | undefined>;
  /** By slug or alias; the map holds those that were found, under the slug that was asked for. */
  findBySlugs(slugs: readonly string[]): Promise<ReadonlyMap<string, StoredTag>>;
  /** By slug, in code-point order; `colored`: only those with a colour of their own. @throws StoreError `bad_cursor` */
  list(query: TagListQuery & { readonly colored?: boolean | undefined }): Promise<Page<Tag>>;
  /**
   * The same list, and how much each is used. Costs no count: uses are counted as they change. By another order than
   * the slug's all tags of the account are sorted for each page, and a tag that is used meanwhile may be met twice.
   * @throws StoreError `bad_cursor`
   */
  listWithUse(query: TagListQuery & { readonly sort?: TagSort | undefined }): Promise<Page<TagWithUse>>;
  /** How many tags there are, or have `search`, which is as in a list. */
  count(search?: string): Promise<number>;
  getUse(tag: StoredTag): Promise<TagUse>;
  /** From the history since `from` (ms since the epoch), by day; what is walked is the tag's own history since then. */
  listActivity(tag: StoredTag, from: number): Promise<readonly TagActivity[]>;
}

export interface TagWrites extends TagReads {
  /**
   * An alias of another tag gives way to the new tag's slug, for good.
   * @throws StoreError `unique` (constraint `tag_slug`, `tag_uid`, `tag_number` or `tag_location_tag_id`)
   */
  insert(tag: NewTag): Promise<StoredTag>;
  /**
   * A slug that changes leaves its old form behind as an alias; an alias of another tag gives way to the new one.
   * @throws StoreError `unique` (constraint `tag_slug`)
   */
  update(tag: StoredTag, fields: TagFields, at: number): Promise<StoredTag>;
  /**
   * Takes the tag out of the dictionary and off every lead, each live one with its own change and revision; resolves to
   * the number of those. Its slug and aliases are free, its ids and number stay taken.
   */
  delete(tag: StoredTag, operation: Operation): Promise<number>;
}
