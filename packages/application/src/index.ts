export type { Principal } from './account/authenticate-api-key.ts';
export { createAccount } from './account/create-account.ts';
export { getAccountByName } from './account/get-account-by-name.ts';
export type { EngineContext } from './engine/context.ts';
export { createEngine, type Engine, type VerbInput, type VerbName, type VerbResult } from './engine/engine.ts';
export { verbs } from './engine/verbs.ts';
export type { BulkTagResult } from './lead/bulk-tag-leads.ts';
