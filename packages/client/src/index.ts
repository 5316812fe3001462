export {
  createTagsmithClient,
  type TagsmithClient,
  type TagsmithClientOptions,
} from './create-tagsmith-client.ts';
export { TagsmithError, type TagsmithErrorKind, type TagsmithErrorReason } from './tagsmith-error.ts';
