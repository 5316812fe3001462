import type { BulkTagResult, VerbInput } from '@tagsmith/application';
import { invalidInput } from '@tagsmith/core';
import { bulkTagsBodyOf, bulkTagsType } from './bulk-tags-wire.ts';
import { tagNamesOf } from './mappers.ts';
import { issuesOf, isVendorId } from './wire.ts';

/** What `POST /contacts/bulk/tags/update/{type}` asks for. */
interface BulkTags {
  readonly contacts: readonly string[];
  readonly tags: string[];
  readonly locationId: string;
  readonly action: 'add' | 'remove' | 'clear';
}

/** Which contacts were asked for, in their order. */
export type AskedContacts = Pick<BulkTags, 'contacts'>;

/** @throws DomainError `input_invalid` with every violation, of the path and of the body */
export function parseBulkTags(type: string, body: unknown): BulkTags {
  const parsedType = bulkTagsType.safeParse(type);
  const parsed = bulkTagsBodyOf(type, body).safeParse(body);
  if (!parsedType.success || !parsed.success) {
    throw invalidInput([...issuesOf(parsedType, ['type']), ...issuesOf(parsed)]);
  }
  const { removeAllTags, ...rest } = parsed.data;
  return { ...rest, action: removeAllTags ? 'clear' : parsedType.data };
}

/** What the engine is asked: an id that can't be a contact's is answered without it. */
export function toBulkTags({ contacts, tags, action }: BulkTags): VerbInput<'lead.bulkTags'> {
  return { action, tags, leads: contacts.filter(isVendorId).map((contactId) => ({ contactId })) };
}

/** An entry for each contact, in the order of the request, doubles included. */
export function fromBulkTags({ contacts }: AskedContacts, results: readonly BulkTagResult[]) {
  const waiting = [...results];
  const responses = contacts.map((contactId) => ({
    contactId,
    ...(isVendorId(contactId) ? fromResult(waiting.shift()) : failed('contact id is not a valid firebase id')),
  }));
  return { errorCount: responses.filter(({ type }) => type === 'error').length, responses };
}

/** The vendor's sentences; a contact of another location is answered like one that never was. */
const sentences = {
  deleted: 'contact is deleted',
  not_found: 'contact does not belong to location',
} as const;

function fromResult(result: BulkTagResult | undefined) {
  if (result === undefined) throw new Error('The engine answered fewer contacts than it was asked');
  if (result.outcome === 'refused') return failed(result.message);
  if (result.outcome !== 'done') return failed(sentences[result.outcome]);
  return {
    message: 'Tags updated',
    type: 'success' as const,
    oldTags: tagNamesOf(result.before),
    tagsAdded: tagNamesOf(result.added),
    tagsRemoved: tagNamesOf(result.removed),
  };
}

function failed(message: string) {
  return { message, type: 'error' as const };
}
