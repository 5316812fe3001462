import { slugifyTag } from '@tagsmith/core';
import type { LeadFilterInput } from '@tagsmith/schema';
import type { LeadFilter, ReadTx, StoredTag } from '@tagsmith/store';

/**
 * A filter in the store's terms; undefined when it lets nothing through because it asks for what there is not. A tag
 * that is not there is carried by no lead, which is all that `none` asks for.
 */
export async function resolveFilter(
  tx: ReadTx,
  { tags = {}, campaignId, text }: LeadFilterInput,
): Promise<LeadFilter | undefined> {
  const campaign = typeof campaignId === 'string' ? await tx.campaigns.find(campaignId) : campaignId;
  const allTags = await findTags(tx, tags.all);
  const missesTag = allTags !== undefined && allTags.length < distinctSlugs(tags.all).length;
  if (missesTag || (campaignId !== undefined && campaign === undefined)) return undefined;
  return { campaign, allTags, anyTags: await findTags(tx, tags.any), noTags: await findTags(tx, tags.none), text };
}

async function findTags(tx: ReadTx, names: readonly string[] | undefined): Promise<readonly StoredTag[] | undefined> {
  const slugs = distinctSlugs(names);
  return slugs.length === 0 ? undefined : [...(await tx.tags.findBySlugs(slugs)).values()];
}

function distinctSlugs(names: readonly string[] = []): readonly string[] {
  return [...new Set(names.map(slugifyTag))];
}
