import { type JsonObject, joinName, type Lead } from '@tagsmith/core';

/**
 * A lead as this dialect answers it. The number and its country code are texts of digits, which every call takes too: as
 * a JSON number an Italian one would lose its leading 0. Both are null where the lead's phone is no number.
 */
export function fromLead(lead: Lead) {
  const { phoneE164, phoneNational, email, tags } = lead;
  return {
    contact_number: phoneNational,
    country_code: phoneE164 === null || phoneNational === null ? null : phoneE164.slice(1, -phoneNational.length),
    name: joinName(lead) || null,
    email,
    tags: tags.map(({ number, name }) => ({ id: number, name })),
    lead_data: leadDataOf(lead),
  };
}

/** What `lead_data` of an update took and has no place of its own in the answer. */
function leadDataOf({ metadata, company, title, source }: Lead): JsonObject {
  const fields = Object.entries({ company, title, source }).filter(([, value]) => value !== null);
  return { ...metadata, ...Object.fromEntries(fields) };
}
