import { DomainError, invalidInput, limits } from '@tagsmith/core';
import { RequestFault } from '../http/request-fault.ts';
import { faultsOfFastify } from '../http/to-known-error.ts';

/** A way in which a call can fail: when it does, and an error as it is then thrown, for the dialect to render. */
export interface Fault {
  /** What the example of it is called in the document. */
  readonly name: string;
  readonly when: string;
  readonly error: Error;
}

/** Every fault that some call of some dialect documents. A route names those of its own; see `faultsOf`. */
export const faults = {
  malformed: {
    when: 'The body is no sound JSON',
    error: new RequestFault('malformed', 'The body is not valid JSON: Unexpected end of JSON input'),
  },
  too_large: { when: `The body is over ${limits.bodyBytes} bytes`, error: faultsOfFastify.FST_ERR_CTP_BODY_TOO_LARGE },
  media_type: {
    when: 'The body is announced as something other than JSON',
    error: faultsOfFastify.FST_ERR_CTP_INVALID_MEDIA_TYPE,
  },
  path_too_long: { when: 'A part of the path is over 300 characters', error: faultsOfFastify.FST_ERR_MAX_PARAM_LENGTH },
  key_missing: {
    when: 'No API key was sent',
    error: new DomainError('unauthenticated', 'key_missing', 'An API key is required.'),
  },
  key_invalid: {
    when: 'The API key is unknown, revoked or expired',
    error: new DomainError('unauthenticated', 'key_invalid', 'The API key is not valid.'),
  },
  scope_missing: {
    when: 'The API key only reads',
    error: new DomainError('forbidden', 'scope_missing', 'This API key is read-only.'),
  },
  rate_limited: {
    when: 'Too many requests, or too many failed authentications',
    error: new DomainError(
      'limit_exceeded',
      'rate_limited',
      `This address may fail to authenticate ${limits.failedAuthentications} times in 60 seconds; try again in 7 s.`,
      { requests: limits.failedAuthentications, seconds: 60, remaining: 0, retryAfter: 7 },
    ),
  },
  dry_run_invalid: {
    when: '`dry_run` is neither true nor false',
    error: invalidInput([{ path: ['dry_run'], message: 'must be true or false' }]),
  },
  idempotency_key_running: {
    when: 'The first request with this `Idempotency-Key` still runs',
    error: new DomainError(
      'conflict',
      'idempotency_key_running',
      'The first request with this idempotency key still runs; repeat this one in a moment.',
    ),
  },
  idempotency_key_reused: {
    when: 'Another request came with this `Idempotency-Key`',
    error: new DomainError(
      'invalid',
      'idempotency_key_reused',
      'This idempotency key was used for another request; use a new key for each.',
    ),
  },
  revision_moved: {
    when: 'The lead has moved on from the `ETag` in `If-Match`',
    error: new DomainError(
      'precondition_failed',
      'revision_moved',
      'The lead is at revision 8, not 7; read it again and decide anew.',
      { expected: 7, actual: 8 },
    ),
  },
  lead_not_found: {
    when: 'This account has no such live lead',
    error: new DomainError('not_found', 'lead_not_found', 'There is no such lead.'),
  },
  tag_not_found: {
    when: 'No tag of this account has this id',
    error: new DomainError('not_found', 'tag_not_found', 'There is no such tag.'),
  },
  tag_unknown: {
    when: 'One of the tags is unknown',
    error: new DomainError('invalid', 'tag_unknown', 'There is no tag 7.', { tags: [{ number: 7 }] }),
  },
  campaign_unknown: {
    when: 'The campaign is unknown',
    error: new DomainError('invalid', 'campaign_unknown', 'There is no campaign with this id.'),
  },
  campaign_not_found: {
    when: 'No campaign of this account has this id',
    error: new DomainError('not_found', 'campaign_not_found', 'There is no such campaign.'),
  },
  email_taken: {
    when: 'Another lead has this email',
    error: new DomainError('conflict', 'email_taken', 'Another lead already has this email.', {
      leadId: '01a1fff7-ca08-73f2-8a08-bb9b4dc86ae3',
      contactId: 'ocQHyuzHvysMo5N5VsXc',
    }),
  },
  phone_taken: {
    when: 'Another lead has this phone',
    error: new DomainError('conflict', 'phone_taken', 'Another lead already has this phone.', {
      leadId: '01a1fff7-ca08-73f2-8a08-bb9b4dc86ae3',
      contactId: 'ocQHyuzHvysMo5N5VsXc',
    }),
  },
  phone_invalid: {
    when: 'The country has no phone numbers of this length, or there is no such country',
    error: new DomainError('invalid', 'phone_invalid', '12 is not a possible phone number of the country code 91.', {
      countryCode: '91',
      nationalNumber: '12',
    }),
  },
  phone_ambiguous: {
    when: 'Leads of several countries have this number',
    error: new DomainError(
      'conflict',
      'phone_ambiguous',
      'Several leads have this number; send it with its country code.',
    ),
  },
  id_taken: {
    when: 'Another campaign has this id',
    error: new DomainError('conflict', 'id_taken', 'Another campaign already has this id.'),
  },
  tag_slug_taken: {
    when: 'Another tag has this slug',
    error: new DomainError('conflict', 'tag_slug_taken', 'A tag with the slug "vip" already exists.', { slug: 'vip' }),
  },
  tag_protected: {
    when: 'A tag that would come off the lead is protected',
    error: new DomainError(
      'conflict',
      'tag_protected',
      'The tag "Do Not Call" is protected and can\'t be taken off a lead.',
    ),
  },
  protected_tag_deleted: {
    when: 'The tag is protected',
    error: new DomainError('conflict', 'tag_protected', 'The tag "Do Not Call" is protected; unprotect it first.'),
  },
  tags_per_lead_limit: {
    when: `The lead would have more than ${limits.tagsPerLead} tags`,
    error: new DomainError(
      'limit_exceeded',
      'tags_per_lead_limit',
      `A lead may have at most ${limits.tagsPerLead} tags, not ${limits.tagsPerLead + 1}.`,
    ),
  },
  metadata_limit: {
    when: `The merged metadata would be over ${limits.metadataBytes} bytes`,
    error: new DomainError(
      'limit_exceeded',
      'metadata_limit',
      `Metadata has 65540 bytes; the limit is ${limits.metadataBytes}.`,
    ),
  },
  server_busy: {
    when: 'More waits for the database than the server keeps',
    error: new DomainError(
      'unavailable',
      'server_busy',
      `The server is busy: ${limits.waitingRequests} requests wait, which is its limit; try again shortly.`,
    ),
  },
  store_unavailable: {
    when: 'The database does not answer',
    error: new DomainError('unavailable', 'store_unavailable', 'The database is not available; try again shortly.'),
  },
  internal: { when: 'A fault of the server; its log has the cause under `X-Request-Id`', error: new Error('Any') },
} as const satisfies Readonly<Record<string, Omit<Fault, 'name'>>>;

export type FaultName = keyof typeof faults;

/** The fault of an input that a schema refuses: the field from the top, and what is wrong with it. */
export function invalid(path: readonly (string | number)[], message: string): Fault {
  const field = path.join('.');
  return {
    name: `invalid_${field || 'input'}`,
    when: field === '' ? 'The input breaks its schema' : `\`${field}\` breaks its schema`,
    error: invalidInput([{ path, message }]),
  };
}
