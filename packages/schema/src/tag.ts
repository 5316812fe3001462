import { cleanTagName, limits, slugifyTag, tagColors } from '@tagsmith/core';
import { z } from 'zod';
import { pageInput } from './page.ts';
import { atMost, notEmpty, text, time, uuid, vendorId } from './text.ts';

/** A tag's name, trimmed, inner white space collapsed. */
export const tagName = z
  .string()
  .overwrite(cleanTagName)
  .refine(...notEmpty)
  .refine(...atMost(limits.tagNameLength))
  .meta({ minLength: 1, maxLength: limits.tagNameLength });

const slug = z.string().refine((value) => value !== '' && slugifyTag(value) === value, {
  error: 'must be a slug: write it in lower case with hyphens, such as hot-lead',
});

/** Null: the slug decides. */
const color = z.enum(tagColors).nullable();

/** A tag that must exist already, by one of its ids. */
export const tagId = z.union(
  [
    z.strictObject({ id: uuid }),
    z.strictObject({ number: z.int().positive() }),
    z.strictObject({ locationTagId: vendorId }),
  ],
  { error: 'must name a tag by exactly one of id, number, locationTagId' },
);

export type TagId = z.output<typeof tagId>;

/** A tag by name (found by its slug), or by one of its ids. */
export const tagRef = z.union([tagName, tagId], { error: 'must be the name of a tag, or an object with its id' });
export type TagRef = z.output<typeof tagRef>;

/** A tag that must exist already, by one of its ids or by its slug, an old one too. */
const tagIdOrSlug = z.union([...tagId.options, z.strictObject({ slug })], {
  error: 'must name a tag by exactly one of id, number, locationTagId, slug',
});
export type TagIdOrSlug = z.output<typeof tagIdOrSlug>;

export const tagGetInput = z.strictObject({ tag: tagIdOrSlug });

export const tagStatsInput = z.strictObject({
  tag: tagIdOrSlug,
  /** How many days in UTC to go back, today included. */
  days: z.int().min(1).max(limits.statsDays).default(30),
});

/** A substring of name, slug or description. */
const search = z.string().max(limits.textLength).optional();

export const tagListInput = z.strictObject({
  ...pageInput,
  search,
  /** Only those with a colour of their own. */
  colored: z.boolean().default(false),
});

export const tagListWithUseInput = z.strictObject({
  ...pageInput,
  search,
  /** By use, the most used or the last used come first. */
  sort: z.enum(['slug', 'leads', 'lastUsed']).default('slug'),
});

export const tagCountInput = z.strictObject({ search });

export const tagCreateInput = z.strictObject({
  name: tagName,
  /** Made from the name unless given. */
  slug: slug.optional(),
  description: text(limits.descriptionLength).nullable().default(null),
  protected: z.boolean().default(false),
  color: color.default(null),
  /** Ids and times that the tag has elsewhere and keeps here; it was last changed when it was made, unless it says when. */
  id: uuid.optional(),
  number: z.int().positive().optional(),
  locationTagId: vendorId.optional(),
  createdAt: time.optional(),
  updatedAt: time.optional(),
});

/** A tag by its name: the one of its slug, or a new one. */
export const tagFindOrCreateInput = z.strictObject({ name: tagName });

export const tagUpdateInput = z.strictObject({
  tag: tagId,
  /** Changes the slug too, unless `slug` is given; the old slug goes on finding the tag. */
  name: tagName.optional(),
  slug: slug.optional(),
  description: text(limits.descriptionLength).nullable().optional(),
  protected: z.boolean().optional(),
  color: color.optional(),
});

export const tagDeleteInput = z.strictObject({ tag: tagId });
