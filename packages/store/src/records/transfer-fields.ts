import type { TransferKind, TransferRecords } from '../port/transfer.ts';

/**
 * The fields of records that each store keeps in a column of the same name, in snake case, and as they are. All other
 * fields are for each store to read and write.
 */
const plainFields = {
  account: ['name', 'locationId', 'defaultCountry', 'createdAt'],
  person: ['email', 'name', 'passwordHash', 'createdAt'],
  member: ['role', 'since'],
  apiKey: ['name', 'hint', 'scope', 'createdAt', 'expiresAt', 'revokedAt', 'lastUsedAt'],
  session: ['address', 'userAgent', 'createdAt', 'lastUsedAt', 'expiresAt', 'endedAt'],
  invitation: ['email', 'role', 'createdAt', 'expiresAt', 'acceptedAt', 'revokedAt'],
  campaign: ['name', 'status', 'createdAt'],
  tag: ['number', 'locationTagId', 'name', 'slug', 'description', 'color', 'createdAt', 'updatedAt', 'deletedAt'],
  lead: [
    'contactId',
    'firstName',
    'lastName',
    'email',
    'phone',
    'phoneE164',
    'phoneNational',
    'company',
    'title',
    'source',
    'externalId',
    'createdAt',
    'deletedAt',
  ],
  change: ['operationId', 'at', 'actorKind', 'actorId', 'actorName', 'source', 'subject', 'action'],
  idempotency: ['key', 'fingerprint', 'requestId', 'outcome', 'createdAt'],
  webhook: ['name', 'url', 'secret', 'createdAt', 'pausedAt', 'pauseReason'],
} as const satisfies { readonly [Kind in TransferKind]: readonly (keyof TransferRecords[Kind])[] };

/** The columns of the plain fields, for an INSERT. */
export function plainColumns(kind: TransferKind): readonly string[] {
  return plainFields[kind].map(columnOf);
}

/** The columns of the plain fields under the names of the fields, for a SELECT. */
export function selectPlain(kind: TransferKind, table: string): string {
  return plainFields[kind].map((field) => `${table}.${columnOf(field)} AS "${field}"`).join(', ');
}

/** The values of the plain fields, in the order of `plainColumns`. */
export function plainValues<Kind extends TransferKind>(
  kind: Kind,
  record: TransferRecords[Kind],
): readonly (string | number | null)[] {
  const values = record as unknown as Readonly<Record<string, string | number | null>>; // no plain field holds anything else
  return plainFields[kind].map((field) => values[field] ?? null);
}

/** `phoneE164` → `phone_e164` */
function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
