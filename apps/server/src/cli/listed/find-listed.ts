import { DomainError } from '@tagsmith/core';

/** Less of an id than this is a slip of the hand. */
const shortestPrefix = 8;

/** What is looked for, and a name other than the id that it answers to, if it has one. */
export interface Wanted<Item> {
  readonly noun: 'key' | 'webhook';
  readonly nameOf?: (item: Item) => string;
}

/**
 * The one with this id, this name, or an id that begins so.
 * @throws DomainError `not_found`, also when several answer
 */
export function findListed<Item extends { readonly id: string }>(
  items: readonly Item[],
  reference: string,
  { noun, nameOf }: Wanted<Item>,
): Item {
  const wanted = reference.trim();
  const found = items.filter((item) => nameOf?.(item) === wanted || startsWith(item.id, wanted.toLowerCase()));
  const [item, another] = found;
  if (item === undefined) {
    throw new DomainError('not_found', `${noun}_not_found`, `There is no ${noun} "${wanted}"; see "${noun}s list".`);
  }
  if (another === undefined) return item;
  const ids = found.map(({ id }) => id).join(', ');
  throw new DomainError('not_found', `${noun}_not_found`, `"${wanted}" may be any of ${ids}; give one of these ids.`);
}

function startsWith(id: string, prefix: string): boolean {
  return prefix.length >= shortestPrefix && id.startsWith(prefix);
}
