import { transferKinds } from '@tagsmith/store';
import type { Digest, Digests } from './digests.ts';
import { kindNames } from './kind-names.ts';

/** How many records there are of each kind, and the digests of each account and of the people. */
export function digestsToJson(digests: Digests) {
  const totalOf = (kind: (typeof transferKinds)[number]) =>
    [...digests.values()].reduce((total, { kinds }) => total + (kinds.get(kind)?.count ?? 0), 0);
  return {
    counts: Object.fromEntries(transferKinds.map((kind) => [kindNames[kind].key, totalOf(kind)])),
    people: digests.get('')?.kinds.get('person') ?? null,
    accounts: [...digests].flatMap(([id, { name, kinds }]) => {
      const own = [...kinds].map(([kind, digest]): [string, Digest] => [kindNames[kind].key, digest]);
      return id === '' ? [] : [{ id, name, digests: Object.fromEntries(own) }];
    }),
  };
}
