import type { AssignedTag } from '@tagsmith/core';
import type { Database } from 'better-sqlite3';
import { rowKey, type Stored } from '../port/stored.ts';
import type { StoredTag } from '../port/tags.ts';
import { asAssigned } from '../records/assigned-tag.ts';
import type { HeldTag } from './held-tags.ts';
import { prepare } from './prepare.ts';
import { bindTagBySlug } from './tag-by-slug.ts';
import { type TagRow, tagColumns, toTag } from './tag-rows.ts';

/** Tags that are kept at most; one more, and all are read anew. */
const capacity = 50_000;

/**
 * The tags that a connection has read, kept until it writes a tag, or another one commits anything: of this store, or of
 * another thread or process. What is kept was committed: from the first tag that a transaction writes until its commit nothing is
 * kept, so an undone part of it leaves nothing.
 */
export class TagDictionary {
  readonly #selectVersion;
  readonly #selectByKey;
  readonly #findBySlug;
  readonly #byKey = new Map<number, StoredTag>();
  /** The same, as they stand on a lead. */
  readonly #assigned = new Map<number, Stored<AssignedTag>>();
  readonly #bySlug = new Map<number, Map<string, StoredTag>>();
  #version: unknown;
  #isBeingWritten = false;

  constructor(db: Database) {
    this.#selectVersion = db.prepare('PRAGMA data_version').pluck();
    this.#selectByKey = prepare<[number], TagRow>(db, `SELECT ${tagColumns} FROM tag WHERE tag.id = ?`);
    this.#findBySlug = bindTagBySlug(db);
  }

  /** To be called inside each transaction, before anything is looked up: forgets all when another connection has committed. */
  lookForOthers(): void {
    const version = this.#selectVersion.get();
    if (version !== this.#version) this.#forget();
    this.#version = version;
  }

  /** To be called whenever a tag is written. */
  noteWrite(): void {
    this.#forget();
    this.#isBeingWritten = true;
  }

  /** To be called after a commit. Without one, nothing is kept until the next. */
  noteCommit(): void {
    this.#isBeingWritten = false;
  }

  /** By slug or alias; the map holds those that were found, under the slug that was asked for. */
  findBySlugs(accountKey: number, slugs: readonly string[]): ReadonlyMap<string, StoredTag> {
    const kept = this.#keptOf(accountKey);
    const found = new Map<string, StoredTag>();
    for (const slug of slugs) {
      const tag = kept.get(slug) ?? this.#keep(this.#findBySlug(accountKey, slug));
      if (tag === undefined) continue;
      if (!this.#isBeingWritten) kept.set(slug, tag);
      found.set(slug, tag);
    }
    return found;
  }

  /** The tags that the row of a lead holds. */
  getHeld(held: readonly HeldTag[]): readonly Stored<AssignedTag>[] {
    return held.map(([key]) => this.#assigned.get(key) ?? this.#getAssigned(key));
  }

  #getAssigned(key: number): Stored<AssignedTag> {
    const tag = this.#byKey.get(key) ?? this.#keep(this.#read(key));
    if (tag === undefined) throw new Error('A lead has a tag that is not there');
    const assigned = asAssigned(tag);
    if (!this.#isBeingWritten) this.#assigned.set(key, assigned);
    return assigned;
  }

  #read(key: number): StoredTag | undefined {
    const row = this.#selectByKey.get(key);
    return row && toTag(row);
  }

  #keptOf(accountKey: number): Map<string, StoredTag> {
    const known = this.#bySlug.get(accountKey);
    if (known !== undefined) return known;
    const kept = new Map<string, StoredTag>();
    this.#bySlug.set(accountKey, kept);
    return kept;
  }

  #keep(tag: StoredTag | undefined): StoredTag | undefined {
    if (tag === undefined || this.#isBeingWritten) return tag;
    if (this.#byKey.size >= capacity) this.#forget();
    const known = this.#byKey.get(tag[rowKey]);
    if (known === undefined) this.#byKey.set(tag[rowKey], tag);
    return known ?? tag;
  }

  #forget(): void {
    this.#byKey.clear();
    this.#assigned.clear();
    for (const kept of this.#bySlug.values()) kept.clear();
  }
}
