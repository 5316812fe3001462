import type { StoredTag } from '../port/tags.ts';
import type { AccountHead } from './account-head.ts';

interface AccountTags {
  version: number;
  readonly bySlug: Map<string, StoredTag>;
}

/** Tags that are kept at most, of all accounts; one more, and those of the account that was kept first are read anew. */
const capacity = 100_000;

/**
 * The tags by slug that transactions that write have read. Each knows by the version in the head of its account, whose
 * lock it holds, whether any process has written a tag since.
 */
export class TagDictionary {
  readonly #accounts = new Map<number, AccountTags>();
  #size = 0;

  /** What is kept of the account's tags, by slug or alias; undefined while the transaction itself has written tags. */
  of(head: AccountHead): ReadonlyMap<string, StoredTag> | undefined {
    return head.hasNewTags ? undefined : this.#tagsOf(head).bySlug;
  }

  /** Which of the slugs are not kept, as far as can be said without the lock of the account. */
  missing(accountKey: number, slugs: ReadonlySet<string>): readonly string[] {
    const known = this.#accounts.get(accountKey)?.bySlug;
    return known === undefined ? [...slugs] : [...slugs].filter((slug) => !known.has(slug));
  }

  /** Keeps what was read behind the lock of the account. */
  keep(head: AccountHead, slug: string, tag: StoredTag): void {
    if (head.hasNewTags) return;
    if (this.#size >= capacity) this.#forgetOldest();
    const { bySlug } = this.#tagsOf(head);
    if (!bySlug.has(slug)) this.#size += 1;
    bySlug.set(slug, tag);
  }

  #tagsOf({ accountKey, tagVersion }: AccountHead): AccountTags {
    const known = this.#accounts.get(accountKey);
    if (known?.version === tagVersion) return known;
    this.#size -= known?.bySlug.size ?? 0;
    const tags = { version: tagVersion, bySlug: new Map() };
    this.#accounts.set(accountKey, tags);
    return tags;
  }

  #forgetOldest(): void {
    const [oldest] = this.#accounts;
    if (oldest === undefined) return;
    const [accountKey, { bySlug }] = oldest;
    this.#accounts.delete(accountKey);
    this.#size -= bySlug.size;
  }
}
