import type { JsonObject } from '../json/json.ts';

/** What went wrong, in one word that every transport translates with exactly one table. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'precondition_failed'
  | 'limit_exceeded'
  | 'unavailable';

/**
 * Which rule was broken, for programs. A transport may word a reason in its own way; it never parses the message.
 * `details` by reason: `input_invalid` has `issues` ({@link InputIssue}[]), `*_taken` has `leadId` and mostly `contactId`,
 * `tag_unknown` has `tags`, `*_limit` has `limit` and `actual`.
 */
export type ErrorReason =
  | 'input_invalid'
  | 'campaign_unknown'
  | 'phone_invalid'
  | 'tag_unknown'
  | 'cursor_invalid'
  | 'key_missing'
  | 'key_invalid'
  | 'credentials_invalid'
  | 'session_invalid'
  | 'setup_token_invalid'
  | 'scope_missing'
  | 'cross_site'
  | 'session_required'
  | 'backup_forbidden'
  | 'account_not_found'
  | 'campaign_not_found'
  | 'invitation_not_found'
  | 'key_not_found'
  | 'lead_not_found'
  | 'member_not_found'
  | 'session_not_found'
  | 'tag_not_found'
  | 'user_not_found'
  | 'webhook_not_found'
  | 'account_name_taken'
  | 'account_not_empty'
  | 'backup_running'
  | 'email_taken'
  | 'id_taken'
  | 'idempotency_key_reused'
  | 'idempotency_key_running'
  | 'last_owner'
  | 'member_exists'
  | 'phone_taken'
  | 'phone_ambiguous'
  | 'setup_done'
  | 'tag_protected'
  | 'tag_slug_taken'
  | 'revision_moved'
  | 'tags_per_lead_limit'
  | 'metadata_limit'
  | 'webhooks_limit'
  | 'rate_limited'
  | 'backup_failed'
  | 'store_unavailable'
  | 'server_busy'
  | 'server_stopping';

/** One thing that is wrong with an input: `path` names the field from the top (`['tags', 2]`). */
export interface InputIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The one error of the domain. It knows no HTTP status and no vendor's wording. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly kind: ErrorKind;
  readonly reason: ErrorReason;
  readonly details: JsonObject;

  /** `message` is a whole sentence for a person: what happened and, where it helps, what to do. */
  constructor(kind: ErrorKind, reason: ErrorReason, message: string, details: JsonObject = {}) {
    super(message);
    this.kind = kind;
    this.reason = reason;
    this.details = details;
  }
}
