import { type Campaign, type Lead, slugifyTag, type Tag } from '@tagsmith/core';
import type { ImportRecord } from '../import/parse-line.ts';

/** A campaign as an import takes it. */
export function campaignRecord({ id, name, status, createdAt }: Campaign): ImportRecord {
  return { campaign: { id, name, status, createdAt } };
}

/** A tag as an import takes it. */
export function tagRecord({ id, number, locationTagId, name, slug, ...tag }: Tag): ImportRecord {
  const { description, protected: isProtected, color, createdAt, updatedAt } = tag;
  const details = { ...presentOf({ description, color }), ...(isProtected && { protected: true }) };
  return { tag: { id, number, locationTagId, name, slug, ...details, createdAt, updatedAt } };
}

/** A lead as an import takes it, with the tags as `tagRefs` names them by their ids; what it lacks is left out. */
export function leadRecord(
  { id, contactId, createdAt, updatedAt, campaign, metadata, tags, ...lead }: Lead,
  tagRefs: ReadonlyMap<string, string>,
): ImportRecord {
  const { firstName, lastName, email, phone, company, title, source, externalId } = lead;
  const refs = tags.flatMap((tag) => tagRefs.get(tag.id) ?? []);
  const fields = { firstName, lastName, email, phone, company, title, source, externalId, campaignId: campaign?.id };
  return {
    lead: {
      ...{ id, contactId, createdAt, updatedAt },
      ...presentOf(fields),
      ...(refs.length > 0 && { tags: refs }),
      ...(Object.keys(metadata).length > 0 && { metadata }),
    },
  };
}

/** How a lead names a tag so that an import finds it: by its name, unless the tag's slug is another. */
export function tagRefOf({ name, slug }: Pick<Tag, 'name' | 'slug'>): string {
  return slugifyTag(name) === slug ? name : slug;
}

function presentOf<Fields extends Readonly<Record<string, string | null | undefined>>>(
  fields: Fields,
): Partial<Fields> {
  const present: Partial<Fields> = { ...fields };
  for (const name in present) if (present[name] == null) delete present[name];
  return present;
}
