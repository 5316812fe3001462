/**
 * Tables that would be on every node of a cluster (reference tables): what stands outside the accounts, or finds
 * accounts: one by a secret, those that have webhooks. All others are an account's own and go where the account goes.
 */
export const sharedTables: ReadonlySet<string> = new Set([
  'account',
  'person',
  'member',
  'browser_session',
  'api_key',
  'invitation',
  'setup_token',
  'webhook',
  'rate_count',
  'migration',
  'unfinished_copy',
]);
