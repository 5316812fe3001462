import { emailKey, foldText, joinName } from '@tagsmith/core';
import type { LeadCondition, LeadText, StoredLead } from '../index.ts';
import { passesMetadata } from './naive-metadata-condition.ts';

/** What a condition on a lead means, said as simply as can be. */
export function passesCondition(lead: StoredLead, condition: LeadCondition): boolean {
  const has = (part: string) => (whole: string) => foldText(whole).includes(foldText(part));
  switch (condition.kind) {
    case 'and':
      return condition.of.every((one) => passesCondition(lead, one));
    case 'or':
      return condition.of.some((one) => passesCondition(lead, one));
    case 'not':
      return !passesCondition(lead, condition.of);
    case 'tag':
      return lead.tags.some(({ id }) => id === condition.tag.id);
    case 'tagContains':
      return lead.tags.some(({ name }) => has(condition.text)(name));
    case 'tagged':
      return lead.tags.length > 0;
    case 'emailIs':
      return emailKey(lead.email ?? '') === condition.emailKey;
    case 'phoneIs':
      return lead.phoneE164 === condition.phoneE164;
    case 'textIs':
      return textsOf(lead, condition.field).some((one) => foldText(one) === foldText(condition.text));
    case 'textContains':
      return textsOf(lead, condition.field).some(has(condition.text));
    case 'hasText':
      return textsOf(lead, condition.field).some((one) => foldText(one) !== '');
    case 'created':
    case 'updated': {
      const at = Date.parse(condition.kind === 'created' ? lead.createdAt : lead.updatedAt);
      return at >= (condition.from ?? at) && at < (condition.before ?? at + 1);
    }
    case 'contactIs':
      return lead.contactId === condition.contactId;
    default:
      return passesMetadata(lead.metadata, condition);
  }
}

function textsOf(lead: StoredLead, field: LeadText): readonly string[] {
  if (field === 'name') return [joinName(lead)];
  return field === 'phone' ? [lead.phone ?? '', lead.phoneE164 ?? ''] : [lead[field] ?? ''];
}
