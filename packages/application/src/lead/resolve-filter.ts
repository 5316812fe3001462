import { slugifyTag } from '@tagsmith/core';
import type { LeadFilterInput, TagId } from '@tagsmith/schema';
import type { LeadFilter, ReadTx, StoredTag, TimeRange } from '@tagsmith/store';

/**
 * A filter in the store's terms; undefined when it lets nothing through because it asks for what there is not. A tag
 * that is not there is carried by no lead, which is all that `none` asks for.
 */
export async function resolveFilter(
  tx: ReadTx,
  { tags = {}, campaignId, ...input }: LeadFilterInput,
): Promise<LeadFilter | undefined> {
  const campaign = typeof campaignId === 'string' ? await tx.campaigns.find(campaignId) : campaignId;
  const allTags = await findTags(tx, tags.all);
  const missesTag = allTags?.includes(undefined) === true;
  if (missesTag || (campaignId !== undefined && campaign === undefined)) return undefined;
  const [anyTags, noTags] = [await findTags(tx, tags.any), await findTags(tx, tags.none)];
  return {
    campaign,
    allTags: present(allTags),
    anyTags: present(anyTags),
    noTags: present(noTags),
    source: input.source,
    created: rangeOf(input.createdFrom, input.createdBefore),
    updated: rangeOf(input.updatedFrom, input.updatedBefore),
    text: input.text,
  };
}

function rangeOf(from: string | undefined, before: string | undefined): TimeRange | undefined {
  if (from === undefined && before === undefined) return undefined;
  return { from: timeOf(from), before: timeOf(before) };
}

function timeOf(instant: string | undefined): number | undefined {
  return instant === undefined ? undefined : Date.parse(instant);
}

type FoundTags = readonly (StoredTag | undefined)[] | undefined;

/** The tag that each reference names; undefined when no tag is asked for. */
async function findTags(tx: ReadTx, refs: readonly (string | TagId)[] = []): Promise<FoundTags> {
  if (refs.length === 0) return undefined;
  const slugs = refs.flatMap((ref) => (typeof ref === 'string' ? [slugifyTag(ref)] : []));
  const bySlug = await tx.tags.findBySlugs([...new Set(slugs)]);
  return Promise.all(refs.map((ref) => (typeof ref === 'string' ? bySlug.get(slugifyTag(ref)) : tx.tags.find(ref))));
}

/** Each tag that is there, once. */
function present(tags: FoundTags): readonly StoredTag[] | undefined {
  const found = tags?.flatMap((tag) => tag ?? []);
  return found && [...new Map(found.map((tag) => [tag.id, tag])).values()];
}
