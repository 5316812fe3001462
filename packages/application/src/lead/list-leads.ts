import { type Lead, slugifyTag } from '@tagsmith/core';
import { leadListInput } from '@tagsmith/schema';
import type { Page, ReadTx, StoredTag } from '@tagsmith/store';
import { readVerb } from '../engine/verb.ts';

const noLeads = { items: [], nextCursor: null };

/** A page of leads. A filter that names what there is not lets nothing through, or, for `none`, everything. */
export const listLeads = readVerb({
  input: leadListInput,
  run: async (tx, _context, { tags = {}, campaignId, ...query }): Promise<Page<Lead>> => {
    const campaign = typeof campaignId === 'string' ? await tx.campaigns.find(campaignId) : campaignId;
    const allTags = await findTags(tx, tags.all);
    const missesTag = allTags !== undefined && allTags.length < distinctSlugs(tags.all).length;
    if (missesTag || (campaignId !== undefined && campaign === undefined)) return noLeads;
    return tx.leads.list({
      ...query,
      campaign,
      allTags,
      anyTags: await findTags(tx, tags.any),
      noTags: await findTags(tx, tags.none),
    });
  },
});

async function findTags(tx: ReadTx, names: readonly string[] | undefined): Promise<readonly StoredTag[] | undefined> {
  const slugs = distinctSlugs(names);
  return slugs.length === 0 ? undefined : [...(await tx.tags.findBySlugs(slugs)).values()];
}

function distinctSlugs(names: readonly string[] = []): readonly string[] {
  return [...new Set(names.map(slugifyTag))];
}
