import fc from 'fast-check';
import type { LeadListQuery, StoredCampaignRef, StoredLead, StoredTag } from '../index.ts';
import { metadataOfLead } from './metadata-population.ts';
import { firstMoment, newCampaign, newLead, newTag } from './new-records.ts';
import type { Tenant } from './tenant.ts';

/** A few hundred leads that a list can be asked about, and what they refer to. */
export interface Population {
  readonly leads: readonly StoredLead[];
  readonly tags: readonly StoredTag[];
  readonly campaigns: readonly StoredCampaignRef[];
}

const size = 300;
const tagNames = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'none has this'];

/** What texts are made of: plain, accented, wide, and what a query language would trip over. */
const pieces = [
  'Ada',
  'ada ',
  'Ñandú',
  'ß',
  '客户',
  '🔥',
  'AND',
  'OR',
  'NEAR(',
  '"',
  "'",
  '%',
  '_',
  '*',
  '\\',
  '-',
  'e',
];
const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const moment = fc.nat({ max: 20 }).map((steps) => firstMoment + steps);
const campaignIndex = fc.option(fc.nat({ max: 2 }));

const leadValues = fc.record({
  firstName: fc.option(text),
  lastName: fc.option(text),
  company: fc.option(text),
  source: fc.option(text),
  metadata: metadataOfLead,
  phone: fc.option(text),
  hasContact: fc.boolean(),
  campaign: campaignIndex,
  tags: fc.uniqueArray(fc.nat({ max: tagNames.length - 2 }), { maxLength: 4 }),
  createdAt: moment,
  savedAt: fc.option(moment),
  deletedAt: fc.option(moment, { freq: 2 }),
});

/** Always the same leads; what is asked about them differs. */
export function populate(tenant: Tenant): Promise<Population> {
  return tenant.write(async (tx) => {
    const tags = await Promise.all(tagNames.map((name) => tx.tags.insert(newTag(name))));
    const campaigns = await Promise.all([1, 2, 3].map(() => tx.campaigns.insert(newCampaign())));
    const leads: StoredLead[] = [];
    const generated = fc.sample(leadValues, { numRuns: size, seed: 1 });
    for (const [index, { savedAt, deletedAt, hasContact, ...values }] of generated.entries()) {
      const lead = await tx.leads.insert(
        newLead({
          ...values,
          email: hasContact ? `Lead${index}@example.com` : null,
          phoneE164: hasContact ? `+5690000${index}` : null,
          campaign: pick(campaigns, values.campaign),
          tags: values.tags.flatMap((tag) => tags[tag] ?? []),
        }),
      );
      const isSaved = savedAt !== null || deletedAt !== null;
      leads.push(isSaved ? await tx.leads.save(lead, { deletedAt, at: savedAt ?? firstMoment }) : lead);
    }
    return { leads, tags, campaigns };
  });
}

const tagIndexes = fc.uniqueArray(fc.nat({ max: tagNames.length - 1 }), { maxLength: 3 });

const order = {
  sort: fc.constantFrom('created', 'updated', 'name', 'lastName', 'email', 'source'),
  direction: fc.constantFrom('asc', 'desc'),
};

const range = fc.record({ from: moment, before: moment }, { requiredKeys: [] });

const indexedQuery = fc.record(
  {
    ...order,
    thenBy: fc.record(order),
    limit: fc.constantFrom(3, 50, 500),
    allTags: tagIndexes,
    anyTags: tagIndexes,
    noTags: tagIndexes,
    campaign: campaignIndex,
    /** The source of a lead, or none. */
    source: fc.option(fc.nat({ max: size - 1 })),
    created: range,
    updated: range,
    /** A text, or the name of a lead. */
    text: fc.oneof(text, fc.nat({ max: size - 1 })),
  },
  { requiredKeys: ['sort', 'direction', 'limit'] },
);

/** Questions about the leads of a population, as functions of it. */
export const queryOf: fc.Arbitrary<(population: Population) => LeadListQuery> = indexedQuery.map(
  ({ allTags, anyTags, noTags, campaign, source, text, ...query }) =>
    ({ leads, tags, campaigns }) => ({
      ...query,
      allTags: allTags?.flatMap((index) => tags[index] ?? []),
      anyTags: anyTags?.flatMap((index) => tags[index] ?? []),
      noTags: noTags?.flatMap((index) => tags[index] ?? []),
      campaign: campaign === undefined ? undefined : pick(campaigns, campaign),
      source: typeof source === 'number' ? (leads[source]?.source ?? 'none has this') : source,
      text: typeof text === 'number' ? (leads[text]?.firstName ?? leads[text]?.email ?? '') : text,
    }),
);

function pick<Item>(items: readonly Item[], index: number | null): Item | null {
  return (index === null ? undefined : items[index]) ?? null;
}
