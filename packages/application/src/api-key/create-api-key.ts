import { apiKeyCreateInput } from '@tagsmith/schema';
import { writeVerb } from '../engine/verb.ts';
import { newId } from '../ids.ts';
import { apiKeyHint, hashApiKey, newApiKeySecret } from './api-key-secret.ts';

/** Makes a key. Its secret is in this result and nowhere else, ever. */
export const createApiKey = writeVerb({
  scope: 'admin',
  resultIsSecret: true,
  input: apiKeyCreateInput,
  run: async (tx, { now }, { name, scope, expiresAt }) => {
    const secret = newApiKeySecret();
    const apiKey = await tx.apiKeys.insert({
      id: newId(),
      hash: hashApiKey(secret),
      name,
      hint: apiKeyHint(secret),
      scope,
      createdAt: now,
      expiresAt,
    });
    return { secret, apiKey };
  },
});
