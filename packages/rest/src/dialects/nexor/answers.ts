import { z } from 'zod';
import { examples } from './examples.ts';
import { batchResult, campaign, id, lead, newTag, tag, tagOfLead, wholeLead } from './records.ts';

const success = z.literal(true);

export const done = z.object({ success }).meta({ description: 'Done.', examples: [{ success: true }] });

export const leadAnswer = z
  .object({ success, lead })
  .meta({ description: 'The lead as it is now.', examples: [{ success: true, lead: examples.lead }] });

export const createdLead = z
  .object({ success, lead })
  .meta({ description: 'The lead is new.', examples: [{ success: true, lead: examples.lead }] });

export const upsertedLeads = z
  .union([
    z.object({ success, lead, existed: z.boolean().optional() }),
    z.object({
      success,
      created: z.int().min(0),
      updated: z.int().min(0),
      failed: z.int().min(0),
      results: z.array(batchResult),
    }),
  ])
  .meta({
    description: 'One lead that there was already, or the results of a list: one for each entry, in its order.',
    examples: [{ success: true, lead: examples.lead, existed: true }, examples.batch],
  });

export const wholeLeadAnswer = z
  .object({ success, lead: wholeLead })
  .meta({ description: 'The lead.', examples: [{ success: true, lead: examples.wholeLead }] });

export const leadPage = z
  .object({
    success,
    leads: z.array(wholeLead),
    pagination: z.object({
      page: z.int().min(0),
      limit: z.int().min(1),
      total: z.int().min(0),
      has_more: z.boolean(),
    }),
  })
  .meta({
    description: 'One page, the newest lead first.',
    examples: [
      {
        success: true,
        leads: [examples.wholeLead],
        pagination: { page: 0, limit: 50, total: 1, has_more: false },
      },
    ],
  });

export const leadsByIds = z.object({ success, leads: z.array(z.object({ lead: wholeLead })) }).meta({
  description: 'The leads that there are, in the order of their ids, each once.',
  examples: [{ success: true, leads: [{ lead: examples.wholeLead }] }],
});

export const metadataPatched = z
  .object({ success, matched: z.int().min(0), updated: z.int().min(0), not_found: z.array(z.string()) })
  .meta({
    description: 'How many leads the values name, how many of them changed, and the values that name none.',
    examples: [{ success: true, matched: 1, updated: 1, not_found: ['nobody@example.com'] }],
  });

export const syncedTags = z
  .object({ success, lead_id: id, tags: z.array(tagOfLead), added: z.array(id), removed: z.array(id) })
  .meta({
    description: 'The whole set afterwards, and the ids of what this call changed.',
    examples: [
      { success: true, lead_id: examples.lead.id, tags: [examples.vip], added: [examples.vip.id], removed: [] },
    ],
  });

export const tagsOfLead = z
  .object({ data: z.array(tagOfLead) })
  .meta({ description: 'The tags of the lead.', examples: [{ data: [examples.vip] }] });

export const assignedTags = tagsOfLead.meta({
  description: 'All tags of the lead, those that it had included.',
  examples: [{ data: [examples.vip] }],
});

export const tagList = z
  .object({ data: z.array(tag) })
  .meta({ description: 'Every tag that fits.', examples: [{ data: [examples.tag] }] });

export const createdTag = z
  .object({ data: newTag })
  .meta({ description: 'The new tag.', examples: [{ data: examples.newTag }] });

export const tagAnswer = z
  .object({ data: tag })
  .meta({ description: 'The tag as it is now.', examples: [{ data: examples.tag }] });

export const campaignList = z
  .object({ data: z.array(campaign) })
  .meta({ description: 'Every campaign.', examples: [{ data: [examples.campaign] }] });

export const createdCampaign = z
  .object({ data: campaign })
  .meta({ description: 'The new campaign.', examples: [{ data: examples.campaign }] });

export const errorAnswer = z.object({
  error: z.string().meta({ description: 'One sentence for a person.' }),
  message: z.string().optional().meta({ description: 'What to do; with 401 only.' }),
  details: z
    .array(z.object({ path: z.string(), message: z.string() }))
    .optional()
    .meta({ description: 'Everything that is wrong with an input, by field.' }),
});
