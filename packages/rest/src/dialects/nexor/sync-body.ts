import { findNestedFields, type InputIssue, invalidInput, isJsonObject, type JsonValue } from '@tagsmith/core';
import { type LeadRef, uuid } from '@tagsmith/schema';
import type { z } from 'zod';

/** What `PUT /leads/tags` asks for. */
export interface SyncRequest {
  readonly lead: LeadRef;
  readonly tags: string[];
}

/**
 * Reads the body of `PUT /leads/tags`, whose three fields may be nested anywhere: each is searched on its own, breadth
 * first, and the shallowest wins. `lead_id` wins over `email`; null counts as not sent.
 * @throws DomainError `input_invalid`
 */
export function parseSyncBody(body: JsonValue | undefined): SyncRequest {
  if (!isJsonObject(body)) throw invalidInput([{ path: [], message: 'The body must be a JSON object' }]);
  const fields = findNestedFields(body, ['lead_id', 'email', 'tags']);
  const tags = fields.get('tags');
  assertArray(tags);
  return {
    // The engine checks each name, and tells of it by the same path.
    tags: tags as string[],
    lead: parseLead(fields.get('lead_id') ?? null, fields.get('email') ?? null),
  };
}

function assertArray(tags: JsonValue | undefined): asserts tags is JsonValue[] {
  if (!Array.isArray(tags)) throw invalidInput([{ path: [], message: 'tags must be an array' }]);
}

function parseLead(leadId: JsonValue, email: JsonValue): LeadRef {
  if (leadId !== null) {
    const id = uuid.safeParse(leadId);
    if (!id.success) throw invalidInput(issuesOf(id, ['lead_id']));
    return { id: id.data };
  }
  if (email === null) throw invalidInput([{ path: [], message: 'Either lead_id or email is required' }]);
  if (typeof email !== 'string') throw invalidInput([{ path: ['email'], message: 'must be a text' }]);
  return { email };
}

function issuesOf({ error }: z.ZodSafeParseResult<unknown>, path: InputIssue['path']): InputIssue[] {
  return error?.issues.map(({ message }) => ({ path, message })) ?? [];
}
