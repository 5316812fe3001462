export type { Principal } from './account/authenticate-api-key.ts';
export { createAccount } from './account/create-account.ts';
export { getAccountByName } from './account/get-account-by-name.ts';
export type { RateLimit, RateState } from './account/rate-limits.ts';
export { assertMayBackUp } from './backup/assert-may-back-up.ts';
export { backUp } from './backup/back-up.ts';
export type { EngineContext, Idempotency } from './engine/context.ts';
export { createPerformer } from './engine/create-performer.ts';
export {
  createEngine,
  type Engine,
  type EngineOptions,
  type WatchInput,
} from './engine/engine.ts';
export type { Answer, Job, PerformJob } from './engine/job.ts';
export { ReplayedError } from './engine/replayed-error.ts';
export type { ReadVerb, WriteVerb } from './engine/verb.ts';
export type { VerbInput, VerbResult } from './engine/verb-types.ts';
export { type VerbName, verbs } from './engine/verbs.ts';
export { type ShownText, type View, wholeView } from './engine/view.ts';
export type { BulkTagResult } from './lead/bulk-tag-leads.ts';
export type { ChangedLead } from './lead/change-lead.ts';
export type { CreatedMissing } from './lead/create-missing-leads.ts';
export type { NumberedPage } from './lead/page-leads.ts';
export type { PatchedLead } from './lead/patch-lead-metadata.ts';
export type { PatchedLeads } from './lead/patch-leads-metadata.ts';
export type { SearchPage } from './lead/search-leads.ts';
export type { SyncedLead } from './lead/sync-lead-tags.ts';
export type { TaggedPage } from './lead/tag-matching-leads.ts';
export type { UpsertedLead } from './lead/upsert-lead.ts';
export type { RefusedLead } from './lead/upsert-leads.ts';
export type { People } from './people.ts';
export type { ListedAccount } from './session/list-accounts.ts';
export type { ListedSession } from './session/list-sessions.ts';
export type { Browser, SignedIn } from './session/start-session.ts';
export type { DeletedTag } from './tag/delete-tag.ts';
export type { TagStats } from './tag/get-tag-stats.ts';
export type { InvitationPreview } from './user/preview-invitation.ts';
export { resetPassword } from './user/reset-password.ts';
export type { Message } from './webhook/next-message.ts';
export type { SendingDue } from './webhook/sending-due.ts';
