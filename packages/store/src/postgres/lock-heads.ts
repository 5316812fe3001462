import { AccountHead } from './account-head.ts';
import { findLeads } from './leads-by-selector.ts';
import type { Session } from './session.ts';
import { findTagsBySlug } from './tag-by-slug.ts';
import type { TagDictionary } from './tag-dictionary.ts';
import type { WriteJob } from './write-job.ts';

/**
 * Locks the accounts that jobs write in, in the order of the keys, so that two processes never wait for each other; and
 * reads what the jobs will probably ask for, in the same burst: a statement behind the lock sees what its last holder left.
 */
export async function lockHeads(
  session: Session,
  jobs: readonly WriteJob[],
  dictionary: TagDictionary,
): Promise<ReadonlyMap<number, AccountHead>> {
  const byAccount = [...Map.groupBy(jobs, ({ accountKey }) => accountKey)].sort(([a], [b]) => a - b);
  const heads = byAccount.map(async ([accountKey, own]) => {
    const selectors = own.flatMap((job) => job.leads);
    const slugs = dictionary.missing(accountKey, new Set(own.flatMap((job) => job.slugs)));
    const [head, leads, tags] = await Promise.all([
      AccountHead.lock(session, accountKey),
      findLeads(session, accountKey, selectors),
      findTagsBySlug(session, accountKey, slugs),
    ]);
    for (const [index, selector] of selectors.entries()) head.foreseen.add(selector, leads[index]);
    for (const [slug, tag] of tags) dictionary.keep(head, slug, tag);
    return [accountKey, head] as const;
  });
  return new Map(await Promise.all(heads));
}
