import { apiKeyListInput } from '@tagsmith/schema';
import { readVerb } from '../engine/verb.ts';

/** The account's keys without their secrets, oldest first. */
export const listApiKeys = readVerb({
  scope: 'admin',
  input: apiKeyListInput,
  run: async (tx) => ({ items: await tx.apiKeys.list() }),
});
