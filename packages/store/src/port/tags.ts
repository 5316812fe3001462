import type { Tag } from '@tagsmith/core';
import type { Operation } from './changes.ts';
import type { Page, PageRequest } from './page.ts';
import type { Stored } from './stored.ts';

export type StoredTag = Stored<Tag>;

/** Which tag: by one of its three ids. */
export type TagSelector = { readonly id: string } | { readonly number: number } | { readonly locationTagId: string };

/** A new tag; the store gives it the account's next `number` unless it brings one. */
export interface NewTag {
  readonly id: string;
  readonly locationTagId: string;
  readonly number?: number | undefined;
  readonly name: string;
  readonly slug: string;
  readonly description: string | null;
  readonly protected: boolean;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/** What of a tag can be changed. */
export type TagFields = Pick<Tag, 'name' | 'slug' | 'description' | 'protected'>;

export interface TagReads {
  find(selector: TagSelector): Promise<StoredTag | undefined>;
  /** By slug or alias; the map holds those that were found, under the slug that was asked for. */
  findBySlugs(slugs: readonly string[]): Promise<ReadonlyMap<string, StoredTag>>;
  /** By slug, in code-point order. `search` is a folded substring of name, slug or description. */
  list(query: PageRequest & { readonly search?: string | undefined }): Promise<Page<Tag>>;
}

export interface TagWrites extends TagReads {
  /** @throws StoreError `unique` (constraint `tag_slug`, `tag_uid`, `tag_number` or `tag_location_tag_id`) */
  insert(tag: NewTag): Promise<StoredTag>;
  /** A slug that changes leaves its old form behind as an alias. @throws StoreError `unique` (constraint `tag_slug`) */
  update(tag: StoredTag, fields: TagFields, at: number): Promise<StoredTag>;
  /**
   * Takes the tag out of the dictionary and off every lead, each with its own change and revision; resolves to the
   * number of live leads that carried it.
   */
  delete(tag: StoredTag, operation: Operation): Promise<number>;
}
