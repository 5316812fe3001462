/**
 * Tables that would be on every node of a cluster (reference tables): what stands outside the accounts, or finds one by a
 * secret. All others are an account's own and go where the account goes.
 */
export const sharedTables: ReadonlySet<string> = new Set([
  'account',
  'person',
  'member',
  'browser_session',
  'api_key',
  'invitation',
  'setup_token',
  'rate_count',
  'migration',
  'unfinished_copy',
]);
