import { DomainError, type ErrorReason, invalidInput } from '@tagsmith/core';
import { StoreError } from '@tagsmith/store';

/** Which rule a refused unique index stands for. The verbs ask first; this is for those who asked at the same time. */
const takenByConstraint: Readonly<Record<string, readonly [ErrorReason, string]>> = {
  account_name: ['account_name_taken', 'Another account already has this name.'],
  account_location_id: ['id_taken', 'Another account already has this location id.'],
  campaign_uid: ['id_taken', 'Another campaign already has this id.'],
  lead_uid: ['id_taken', 'Another lead already has this id.'],
  lead_contact_id: ['id_taken', 'Another lead already has this contact id.'],
  lead_email: ['email_taken', 'Another lead already has this email.'],
  lead_phone: ['phone_taken', 'Another lead already has this phone.'],
  member: ['member_exists', 'This person is a member of the account already.'],
  tag_slug: ['tag_slug_taken', 'A tag with this slug already exists.'],
  tag_uid: ['id_taken', 'Another tag already has this id.'],
  tag_number: ['id_taken', 'Another tag already has this number.'],
  tag_location_tag_id: ['id_taken', 'Another tag already has this location tag id.'],
  user_email: ['email_taken', 'Another user already has this email.'],
};

/** A store's error in the words of the domain; what callers can do nothing about stays what it is. */
export function translateStoreError(error: unknown): unknown {
  if (!(error instanceof StoreError)) return error;
  if (error.kind === 'bad_cursor') return invalidInput([{ path: ['cursor'], message: error.message }]);
  if (error.kind === 'unavailable') {
    return new DomainError('unavailable', 'store_unavailable', 'The database is not available; try again shortly.');
  }
  if (error.kind === 'backup_failed') return new DomainError('unavailable', 'backup_failed', error.message);
  const taken = error.constraint === undefined ? undefined : takenByConstraint[error.constraint];
  return taken === undefined ? error : new DomainError('conflict', ...taken);
}
