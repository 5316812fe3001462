import { limits } from '@tagsmith/core';
import { z } from 'zod';

/** A caller's name for one write: a repeat under it is answered as the first was, and not done again. */
export const idempotencyKey = z
  .string()
  .min(1, { error: wrongLength })
  .max(limits.idempotencyKeyLength, { error: wrongLength });

/** What every write takes beside its input. By name, so that the types of a client say it once and not at each write. */
export interface WriteOptions {
  /** 1 to `limits.idempotencyKeyLength` characters. */
  idempotencyKey?: string | undefined;
  /** The write goes through only when the lead still has this revision; writes of no single lead pass it over. */
  ifRevision?: number | undefined;
  /** The same answer, and no trace of it. */
  dryRun?: boolean | undefined;
}

export const writeOptions = z.strictObject({
  idempotencyKey: idempotencyKey.optional(),
  ifRevision: z.int().min(1).optional(),
  dryRun: z.boolean().optional(),
} satisfies {
  readonly [Option in keyof Required<WriteOptions>]: z.ZodType<WriteOptions[Option], WriteOptions[Option]>;
});

function wrongLength({ input }: { readonly input: unknown }): string {
  return `must have 1 to ${limits.idempotencyKeyLength} characters, not ${String(input).length}`;
}
