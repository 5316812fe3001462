export type {
  Account,
  Actor,
  AssignedTag,
  Campaign,
  Change,
  JsonObject,
  JsonValue,
  Lead,
  MetadataDiff,
  Scope,
  Source,
  Tag,
} from '@tagsmith/core';
export {
  createTagsmithClient,
  type TagsmithClient,
  type TagsmithClientOptions,
} from './create-tagsmith-client.ts';
export { TagsmithError, type TagsmithErrorKind, type TagsmithErrorReason } from './tagsmith-error.ts';
