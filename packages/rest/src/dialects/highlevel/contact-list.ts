import type { VerbInput, VerbResult } from '@tagsmith/application';
import { type Account, type Lead, limits } from '@tagsmith/core';
import { vendorId } from '@tagsmith/schema';
import { z } from 'zod';
import { queryNumber } from '../../http/query-number.ts';
import { documentedAs } from '../../openapi/documented-as.ts';
import { examples } from './examples.ts';
import { fromContact, leadOfPath } from './mappers.ts';
import { isVendorId, locationId } from './wire.ts';

/** A contact that a page begins behind. */
export const contactId = documentedAs(
  z.string().refine(isVendorId, { error: 'must be the id of a contact' }),
  vendorId,
);

/** `startAfter` is the time of the contact that `startAfterId` names, which is all that has to be known. */
export const contactsQuery = z
  .strictObject({
    locationId,
    limit: queryNumber({ min: 1, max: 100 }).default(20),
    startAfterId: contactId.optional().meta({ description: 'Of the last contact on the page before.' }),
    startAfter: z
      .string()
      .optional()
      .meta({
        description: 'Its time, as `meta` has it; only beside `startAfterId`, which says it all.',
        examples: [String(examples.placed[0])],
      }),
    query: z
      .string()
      .max(limits.textLength)
      .optional()
      .meta({ description: 'A part of the name, email, phone or company.', examples: ['jane'] }),
  })
  .refine(({ startAfter, startAfterId }) => startAfter === undefined || startAfterId !== undefined, {
    path: ['startAfterId'],
    error: 'must be given beside startAfter',
  });
type ContactsQuery = z.output<typeof contactsQuery>;

/** Newest first, as the vendor lists contacts. */
export function toList({ limit, query, startAfterId }: ContactsQuery): VerbInput<'lead.search'> {
  return { limit, text: query, after: startAfterId === undefined ? undefined : leadOfPath(startAfterId) };
}

/** `meta` leads to the next page; on the last one it leads nowhere. */
export function fromList(
  { items, total, hasMore }: VerbResult<'lead.search'>,
  account: Pick<Account, 'locationId'>,
  url: URL,
) {
  const last = hasMore ? items.at(-1) : undefined;
  return {
    contacts: items.map((lead) => fromContact(lead, account)),
    count: total,
    meta: { total, ...nextPage(last, url) },
  };
}

function nextPage(last: Lead | undefined, url: URL) {
  if (last === undefined) return { nextPageUrl: null, startAfterId: null, startAfter: null };
  const [startAfter, startAfterId] = placeOf(last);
  const next = new URL(url);
  next.searchParams.set('startAfter', String(startAfter));
  next.searchParams.set('startAfterId', startAfterId);
  return { nextPageUrl: next.href, startAfterId, startAfter };
}

/** Where a contact stands in the vendor's order: its time and its id. */
export function placeOf({ createdAt, contactId }: Lead): [number, string] {
  return [Date.parse(createdAt), contactId];
}
