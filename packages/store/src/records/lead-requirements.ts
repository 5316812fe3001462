import type { LeadCondition } from '../port/lead-condition.ts';
import type { LeadFilter } from '../port/leads.ts';
import type { StoredTag } from '../port/tags.ts';

/** The tag, if carrying it is all that a filter asks. */
export function onlyTag({ allTags, anyTags, ...others }: LeadFilter): StoredTag | undefined {
  const tags = [...(allTags ?? []), ...(anyTags ?? [])];
  return tags.length === 1 && Object.values(others).every((other) => other === undefined) ? tags[0] : undefined;
}

/** Tags that every lead carries that passes a condition: where there is one, the search can begin at it. */
export function requiredTags(condition: LeadCondition | undefined): readonly StoredTag[] {
  if (condition?.kind === 'tag') return [condition.tag];
  return condition?.kind === 'and' ? condition.of.flatMap(requiredTags) : [];
}

/** What is of one lead at most and every lead has that passes a condition. */
export function requiredContact(
  condition: LeadCondition | undefined,
): { readonly column: 'email_key' | 'phone_e164' | 'contact_id'; readonly value: string } | undefined {
  if (condition?.kind === 'emailIs') return { column: 'email_key', value: condition.emailKey };
  if (condition?.kind === 'phoneIs') return { column: 'phone_e164', value: condition.phoneE164 };
  if (condition?.kind === 'contactIs') return { column: 'contact_id', value: condition.contactId };
  if (condition?.kind !== 'and') return undefined;
  return condition.of.map(requiredContact).find((contact) => contact !== undefined);
}
