import type { z } from 'zod';
import type { Fault } from './faults.ts';

/** What the document of a dialect says beside its routes. */
export interface DialectDocument {
  readonly title: string;
  /** How to authenticate, and what is peculiar to this API; limits and write options are added for all. */
  readonly description: string;
  /** Where the paths begin; the first is the one that the document was made from. */
  readonly mounts: readonly string[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
  /** The schemas that get a name in `components`, by `.register(schemas, { id })`. */
  readonly schemas: z.core.$ZodRegistry<{ id: string }>;
  /** The one body that errors have. */
  readonly errorSchema: z.ZodType;
  /** Headers that every call takes. */
  readonly headers?: z.ZodObject;
  /** Headers that every answer can carry, beside those of all dialects. */
  readonly answerHeaders?: Readonly<Record<string, object>>;
  /** How every call can fail beside the ways of all dialects. */
  readonly faults?: readonly Fault[];
  /** The calls of the vendor that answer 501, as `coverage.ts` names them. */
  readonly unsupported: readonly string[];
  /** The dialect's own rendering of an error: it makes the examples, so that they are true. */
  answerTo(error: Error): { readonly status: number; readonly body: object };
}

type SecurityScheme =
  | { readonly type: 'apiKey'; readonly in: 'header'; readonly name: string; readonly description: string }
  | { readonly type: 'http'; readonly scheme: 'bearer'; readonly description: string };
