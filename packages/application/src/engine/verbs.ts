import { currentAccount } from '../account/current-account.ts';
import { createApiKey } from '../api-key/create-api-key.ts';
import { listApiKeys } from '../api-key/list-api-keys.ts';
import { revokeApiKey } from '../api-key/revoke-api-key.ts';
import { createCampaign } from '../campaign/create-campaign.ts';
import { listCampaigns } from '../campaign/list-campaigns.ts';
import { listChanges } from '../change/list-changes.ts';
import { addLeadTags } from '../lead/add-lead-tags.ts';
import { bulkTagLeads } from '../lead/bulk-tag-leads.ts';
import { countLeads } from '../lead/count-leads.ts';
import { createLead } from '../lead/create-lead.ts';
import { createLeads } from '../lead/create-leads.ts';
import { createMissingLeads } from '../lead/create-missing-leads.ts';
import { deleteLead } from '../lead/delete-lead.ts';
import { findFirstLead } from '../lead/find-first-lead.ts';
import { getLead } from '../lead/get-lead.ts';
import { getLeads } from '../lead/get-leads.ts';
import { leaveCampaign } from '../lead/leave-campaign.ts';
import { listLandmarks } from '../lead/list-landmarks.ts';
import { listLeads } from '../lead/list-leads.ts';
import { listMetadataKeys } from '../lead/list-metadata-keys.ts';
import { listSources } from '../lead/list-sources.ts';
import { pageLeads } from '../lead/page-leads.ts';
import { patchLeadMetadata } from '../lead/patch-lead-metadata.ts';
import { patchLeadsMetadata } from '../lead/patch-leads-metadata.ts';
import { removeLeadTags } from '../lead/remove-lead-tags.ts';
import { restoreLead } from '../lead/restore-lead.ts';
import { searchLeads } from '../lead/search-leads.ts';
import { syncLeadTags } from '../lead/sync-lead-tags.ts';
import { tagMatchingLeads } from '../lead/tag-matching-leads.ts';
import { updateLead } from '../lead/update-lead.ts';
import { upsertLead } from '../lead/upsert-lead.ts';
import { upsertLeads } from '../lead/upsert-leads.ts';
import { inviteMember } from '../member/invite-member.ts';
import { listMembers } from '../member/list-members.ts';
import { removeMember } from '../member/remove-member.ts';
import { revokeInvitation } from '../member/revoke-invitation.ts';
import { setMemberRole } from '../member/set-member-role.ts';
import { countTags } from '../tag/count-tags.ts';
import { createTag } from '../tag/create-tag.ts';
import { deleteTag } from '../tag/delete-tag.ts';
import { findOrCreateTag } from '../tag/find-or-create-tag.ts';
import { getTagById } from '../tag/get-tag-by-id.ts';
import { getTagStats } from '../tag/get-tag-stats.ts';
import { listTags } from '../tag/list-tags.ts';
import { listTagsWithUse } from '../tag/list-tags-with-use.ts';
import { updateTag } from '../tag/update-tag.ts';
import { beginMessage } from '../webhook/begin-message.ts';
import { createWebhook } from '../webhook/create-webhook.ts';
import { deleteWebhook } from '../webhook/delete-webhook.ts';
import { endSending } from '../webhook/end-sending.ts';
import { holdSending } from '../webhook/hold-sending.ts';
import { listWebhooks } from '../webhook/list-webhooks.ts';
import { nextMessage } from '../webhook/next-message.ts';
import { retryWebhook } from '../webhook/retry-webhook.ts';
import { sendingDue } from '../webhook/sending-due.ts';
import { settleMessage } from '../webhook/settle-message.ts';
import { updateWebhook } from '../webhook/update-webhook.ts';

/** Everything that Tagsmith does, by name: noun, then verb. */
export const verbs = {
  'account.current': currentAccount,
  'apiKey.create': createApiKey,
  'apiKey.list': listApiKeys,
  'apiKey.revoke': revokeApiKey,
  'campaign.create': createCampaign,
  'campaign.list': listCampaigns,
  'change.list': listChanges,
  'lead.addTags': addLeadTags,
  'lead.bulkTags': bulkTagLeads,
  'lead.count': countLeads,
  'lead.create': createLead,
  'lead.createMany': createLeads,
  'lead.createMissing': createMissingLeads,
  'lead.delete': deleteLead,
  'lead.findFirst': findFirstLead,
  'lead.get': getLead,
  'lead.getMany': getLeads,
  'lead.landmarks': listLandmarks,
  'lead.leaveCampaign': leaveCampaign,
  'lead.list': listLeads,
  'lead.metadataKeys': listMetadataKeys,
  'lead.page': pageLeads,
  'lead.patchMetadata': patchLeadMetadata,
  'lead.patchMetadataMany': patchLeadsMetadata,
  'lead.removeTags': removeLeadTags,
  'lead.restore': restoreLead,
  'lead.search': searchLeads,
  'lead.sources': listSources,
  'lead.syncTags': syncLeadTags,
  'lead.tagMatching': tagMatchingLeads,
  'lead.update': updateLead,
  'lead.upsert': upsertLead,
  'lead.upsertMany': upsertLeads,
  'member.invite': inviteMember,
  'member.list': listMembers,
  'member.remove': removeMember,
  'member.revokeInvitation': revokeInvitation,
  'member.setRole': setMemberRole,
  'tag.count': countTags,
  'tag.create': createTag,
  'tag.delete': deleteTag,
  'tag.findOrCreate': findOrCreateTag,
  'tag.get': getTagById,
  'tag.list': listTags,
  'tag.listWithUse': listTagsWithUse,
  'tag.stats': getTagStats,
  'tag.update': updateTag,
  'webhook.create': createWebhook,
  'webhook.delete': deleteWebhook,
  'webhook.list': listWebhooks,
  'webhook.retry': retryWebhook,
  'webhook.update': updateWebhook,
  // What the server itself does with them; no transport offers it.
  'message.begin': beginMessage,
  'message.next': nextMessage,
  'message.settle': settleMessage,
  'sending.due': sendingDue,
  'sending.end': endSending,
  'sending.hold': holdSending,
} as const;

export type VerbName = keyof typeof verbs;
