import { DomainError } from '@tagsmith/core';
import { apiKeyRevokeInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';

/** Ends a key at once; ending it again changes nothing. */
export const revokeApiKey = writeVerb({
  scope: 'admin',
  input: apiKeyRevokeInput,
  run: async (tx, { now }, { id }) => {
    const apiKey = await tx.apiKeys.revoke(id, now);
    if (apiKey === undefined) throw new DomainError('not_found', 'key_not_found', 'There is no API key with this id.');
    return { apiKey };
  },
});
