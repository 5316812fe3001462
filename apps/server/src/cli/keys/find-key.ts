import { type Account, type ApiKey, DomainError } from '@tagsmith/core';

/** A key with the account that it opens. */
export type AccountKey = Omit<ApiKey, 'accountId'> & { readonly account: Account };

/** Less of an id than this is a slip of the hand. */
const shortestPrefix = 8;

/**
 * The key with this id, this hint, or an id that begins so.
 * @throws DomainError `not_found`, also when several keys answer
 */
export function findKey(keys: readonly AccountKey[], reference: string): AccountKey {
  const wanted = reference.trim();
  const found = keys.filter(({ id, hint }) => hint === wanted || startsWith(id, wanted.toLowerCase()));
  const [key, another] = found;
  if (key === undefined) {
    throw new DomainError('not_found', 'key_not_found', `There is no key "${wanted}"; see "keys list".`);
  }
  if (another === undefined) return key;
  const ids = found.map(({ id }) => id).join(', ');
  throw new DomainError('not_found', 'key_not_found', `"${wanted}" may be any of ${ids}; give one of these ids.`);
}

function startsWith(id: string, prefix: string): boolean {
  return prefix.length >= shortestPrefix && id.startsWith(prefix);
}
