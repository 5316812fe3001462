import { type AssignedTag, diffMetadata, type JsonObject, type JsonValue, type Lead } from '@tagsmith/core';

const textFields = ['firstName', 'lastName', 'email', 'phone', 'company', 'title', 'source', 'externalId'] as const;

type Comparable = Pick<Lead, (typeof textFields)[number] | 'campaign' | 'metadata'>;

/** The two sides of a change, each with only what changed; see `Change` of core. */
export interface LeadDifference {
  readonly before: JsonObject;
  readonly after: JsonObject;
}

export interface TagChanges {
  readonly added: readonly AssignedTag[];
  readonly removed: readonly AssignedTag[];
}

/** What differs between two states of a lead; two empty sides when nothing does. */
export function differenceOfLeads(before: Comparable, after: Comparable, tags: TagChanges): LeadDifference {
  const old: Record<string, JsonValue> = {};
  const now: Record<string, JsonValue> = {};
  for (const field of textFields) {
    if (before[field] === after[field]) continue;
    old[field] = before[field];
    now[field] = after[field];
  }
  if (before.campaign?.id !== after.campaign?.id) {
    old.campaignId = before.campaign?.id ?? null;
    now.campaignId = after.campaign?.id ?? null;
  }
  if (before.metadata !== after.metadata) {
    const { added, updated, removed } = diffMetadata(before.metadata, after.metadata);
    const sides = Object.entries(updated);
    const lost = { ...Object.fromEntries(sides.map(([key, side]) => [key, side.before])), ...removed };
    const gained = { ...Object.fromEntries(sides.map(([key, side]) => [key, side.after])), ...added };
    if (!isEmpty(lost)) old.metadata = lost;
    if (!isEmpty(gained)) now.metadata = gained;
  }
  if (tags.removed.length > 0) old.tags = tags.removed.map(briefTag);
  if (tags.added.length > 0) now.tags = tags.added.map(briefTag);
  return { before: old, after: now };
}

export function isNoDifference({ before, after }: LeadDifference): boolean {
  return isEmpty(before) && isEmpty(after);
}

/** What a new lead has: the `after` of its first change. */
export function firstStateOfLead(lead: Comparable & Pick<Lead, 'tags'>): JsonObject {
  const { after } = differenceOfLeads(blank, lead, { added: lead.tags, removed: [] });
  return after;
}

const blank: Comparable = {
  firstName: null,
  lastName: null,
  email: null,
  phone: null,
  company: null,
  title: null,
  source: null,
  externalId: null,
  campaign: null,
  metadata: {},
};

function briefTag({ id, name, slug }: AssignedTag): JsonObject {
  return { id, name, slug };
}

function isEmpty(object: JsonObject): boolean {
  return Object.keys(object).length === 0;
}
