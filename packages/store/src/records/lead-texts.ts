import { foldText, type Lead, limits } from '@tagsmith/core';

type Named = Pick<Lead, 'firstName' | 'lastName' | 'email' | 'phone' | 'phoneE164' | 'company'>;

/** Whether two states of a lead are found and sorted by the same text. */
export function isFoundAsText(one: Named, other: Named): boolean {
  return (
    one.firstName === other.firstName &&
    one.lastName === other.lastName &&
    one.email === other.email &&
    one.phone === other.phone &&
    one.phoneE164 === other.phoneE164 &&
    one.company === other.company
  );
}

/** What a lead is sorted by under "name": its name, then what else there is to see of it. */
export function sortNameOf(lead: Named): string {
  const name = `${lead.firstName ?? ''} ${lead.lastName ?? ''}`.trim();
  return foldText(name || lead.email || lead.phone || '').slice(0, limits.tagNameLength);
}

/** What a lead is found by as text. A line break between the parts keeps a search from matching across them. */
export function searchTextOf(lead: Named): string {
  const name = `${lead.firstName ?? ''} ${lead.lastName ?? ''}`;
  const phones = lead.phone === lead.phoneE164 ? [lead.phone] : [lead.phone, lead.phoneE164];
  const parts = [name, lead.email, ...phones, lead.company];
  return parts.map((part) => foldText(part ?? '')).join('\n');
}
