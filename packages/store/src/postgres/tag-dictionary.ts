import type { StoredTag } from '../port/tags.ts';
import type { AccountHead } from './account-head.ts';

interface AccountTags {
  version: number;
  readonly bySlug: Map<string, StoredTag>;
}

/** Tags that are kept at most, of all accounts; one more, and all are read anew. */
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

  keep(head: AccountHead, slug: string, tag: StoredTag): void {
    if (head.hasNewTags) return;
    if (this.#size >= capacity) this.#forget();
    this.#tagsOf(head).bySlug.set(slug, tag);
    this.#size += 1;
  }

  #tagsOf({ accountKey, tagVersion }: AccountHead): AccountTags {
    const known = this.#accounts.get(accountKey);
    if (known?.version === tagVersion) return known;
    this.#size -= known?.bySlug.size ?? 0;
    const tags = { version: tagVersion, bySlug: new Map() };
    this.#accounts.set(accountKey, tags);
    return tags;
  }

  #forget(): void {
    this.#accounts.clear();
    this.#size = 0;
  }
}
