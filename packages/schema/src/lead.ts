import { limits } from '@tagsmith/core';
import { z } from 'zod';
import { leadCondition } from './lead-condition.ts';
import { metadata } from './metadata.ts';
import { pageInput } from './page.ts';
import { phone } from './phone.ts';
import { tagId, tagName, tagRef } from './tag.ts';
import { email, instant, text, time, uuid, vendorId } from './text.ts';
import { tooMany } from './too-many.ts';

/** A lead by what names it. `phoneDigits` is a number without `+`, with or without its country code. */
export const leadRef = z.union(
  [
    z.strictObject({ id: uuid }),
    z.strictObject({ contactId: z.string() }),
    z.strictObject({ email: z.string() }),
    z.strictObject({ phone: z.string() }),
    z.strictObject({ phoneDigits: z.string().regex(/^\d{4,15}$/) }),
  ],
  { error: 'must name a lead by exactly one of id, contactId, email, phone, phoneDigits' },
);
export type LeadRef = z.output<typeof leadRef>;

/** The fields that a write replaces; what is absent stays, null clears. */
const fields = {
  firstName: text(limits.textLength).nullable().optional(),
  lastName: text(limits.textLength).nullable().optional(),
  email: email.nullable().optional(),
  phone: phone.nullable().optional(),
  company: text(limits.textLength).nullable().optional(),
  title: text(limits.textLength).nullable().optional(),
  source: text(limits.textLength).nullable().optional(),
  externalId: text(limits.textLength).nullable().optional(),
  campaignId: uuid.nullable().optional(),
};

const tagNames = z.array(tagName);

const leadFields = z.strictObject(fields);
export type LeadFieldsInput = z.output<typeof leadFields>;

/** A whole lead, with the tags that it has or gets. */
const leadValues = { ...fields, metadata: metadata.optional(), tags: tagNames.optional() };

export const leadGetInput = z.strictObject({ lead: leadRef });

export const leadCreateInput = z.strictObject({
  ...leadValues,
  /** Ids and times that the lead has elsewhere and keeps here; it was last changed when it was made, unless it says when. */
  id: uuid.optional(),
  contactId: vendorId.optional(),
  createdAt: time.optional(),
  updatedAt: time.optional(),
});
export type LeadCreateInput = z.output<typeof leadCreateInput>;

export const leadCreateManyInput = z.strictObject({
  leads: z.array(leadCreateInput).max(limits.leadsPerCommit, { error: tooMany('leads', limits.leadsPerCommit) }),
});

/** Found by email, then by phone: non-empty fields overwrite, metadata merges, tags are added. */
export const leadUpsertInput = z.strictObject({
  ...leadValues,
  /** The whole tag set afterwards, for callers whose upsert replaces it; goes without `tags`. */
  setTags: tagNames.optional(),
  /** Fields for the case that the lead is new. */
  defaults: leadFields.optional(),
});
export type LeadUpsertInput = z.output<typeof leadUpsertInput>;

export const leadUpsertManyInput = z.strictObject({
  /** Each is checked on its own, so that one that is wrong does not keep the others out. */
  leads: z.array(z.unknown()).max(limits.batchLeads, { error: tooMany('leads', limits.batchLeads) }),
});

export const leadUpdateInput = z.strictObject({
  lead: leadRef,
  set: leadFields.optional(),
  /** Merged shallowly into what is there. */
  metadata: metadata.optional(),
  addTags: z.array(tagRef).optional(),
  removeTags: z.array(tagRef).optional(),
  /** The whole tag set afterwards; goes without `addTags` and `removeTags`. */
  setTags: tagNames.optional(),
});

/** The campaign that the lead is to be in no longer; one that it is not in is passed over. */
export const leadLeaveCampaignInput = z.strictObject({ lead: leadRef, campaignId: uuid });

/** The first of these that names a live lead. */
export const leadFindInput = z.strictObject({ leads: z.array(leadRef).min(1).max(limits.leadRefs) });

export const leadDeleteInput = z.strictObject({ lead: leadRef });
export const leadRestoreInput = z.strictObject({
  lead: z.union([z.strictObject({ id: uuid }), z.strictObject({ contactId: vendorId })]),
});

export const leadSyncTagsInput = z.strictObject({
  lead: leadRef,
  /** The complete set afterwards; an empty list clears. */
  tags: tagNames,
});

export const leadTagsInput = z.strictObject({ lead: leadRef, tags: z.array(tagRef) });

export const leadPatchMetadataInput = z.strictObject({ lead: leadRef, patch: metadata });

export const leadMetadataKeysInput = z.strictObject({});

export const leadSourcesInput = z.strictObject({});

const tagChange = {
  /** `set` leaves exactly these tags, `clear` none. */
  action: z.enum(['add', 'remove', 'set', 'clear']),
  tags: tagNames.max(limits.bulkTags, { error: tooMany('tags', limits.bulkTags) }).default([]),
};
export type TagChangeInput = z.output<z.ZodObject<typeof tagChange>>;

export const leadBulkTagsInput = z.strictObject({
  leads: z.array(leadRef).max(limits.bulkLeads, { error: tooMany('leads', limits.bulkLeads) }),
  ...tagChange,
});

const filterTag = z.union([z.string(), tagId], { error: 'must be the name of a tag, or an object with its id' });
const filterTags = z.array(filterTag).optional();

const leadFilter = {
  /** By slug or name, or by one of their ids. */
  tags: z
    .strictObject({ all: filterTags, any: filterTags, none: filterTags })
    .refine(({ all = [], any = [], none = [] }) => all.length + any.length + none.length <= limits.filterTags, {
      error: `must name at most ${limits.filterTags} tags`,
    })
    .optional(),
  /** Null: leads without a campaign. */
  campaignId: uuid.nullable().optional(),
  /** As it is written. Null: leads without a source. */
  source: text(limits.textLength).nullable().optional(),
  /** Made at `createdFrom` or later, before `createdBefore`; changed last so likewise. */
  createdFrom: instant.optional(),
  createdBefore: instant.optional(),
  updatedFrom: instant.optional(),
  updatedBefore: instant.optional(),
  /** A substring of name, email, phone or company. */
  text: z.string().max(limits.textLength).optional(),
};
export type LeadFilterInput = z.output<z.ZodObject<typeof leadFilter>>;

const sort = z.enum(['created', 'updated', 'name']);
/** With those that no index has in order. */
const anySort = z.enum([...sort.options, 'lastName', 'email', 'source']);
const direction = z.enum(['asc', 'desc']);
const leadOrder = { sort: sort.default('created'), direction: direction.default('desc') };

export const leadCountInput = z.strictObject(leadFilter);

/** A page of the leads that a filter lets through, newest first, to be tagged. */
export const leadTagMatchingInput = z.strictObject({
  filter: z.strictObject(leadFilter),
  ...tagChange,
  /** Leads that stay as they are although they match. */
  except: z
    .array(uuid)
    .max(limits.exceptedLeads, { error: tooMany('except', limits.exceptedLeads) })
    .default([]),
  cursor: pageInput.cursor,
  limit: z.int().min(1).max(limits.bulkLeads).default(limits.bulkLeads),
});

export const leadListInput = z.strictObject({
  ...pageInput,
  ...leadFilter,
  ...leadOrder,
  /** Leads to pass over behind the cursor: fewer than lie between two landmarks. */
  skip: z
    .int()
    .min(0)
    .max(limits.landmarkStride - 1)
    .default(0),
});

/** Goes on behind a landmark that was told before. */
export const leadLandmarksInput = z.strictObject({ cursor: pageInput.cursor, ...leadFilter, ...leadOrder });

export const leadPageInput = z.strictObject({
  ...leadFilter,
  ...leadOrder,
  /** From 0. */
  page: z.int().min(0).max(limits.pageNumber).default(0),
  limit: pageInput.limit,
});

/** One page, by its number or behind a lead, of what passes the filter and the condition. */
export const leadSearchInput = z.strictObject({
  ...leadFilter,
  sort: anySort.default('created'),
  direction: leadOrder.direction,
  /** The order among leads that are alike in the first. */
  thenBy: z.strictObject({ sort: anySort, direction }).optional(),
  where: leadCondition.optional(),
  /** From 0. */
  page: z.int().min(0).max(limits.pageNumber).default(0),
  /** The page begins behind this lead's place in the order, whatever `page` says; it may be deleted by now. */
  after: leadRef.optional(),
  limit: pageInput.limit,
});
