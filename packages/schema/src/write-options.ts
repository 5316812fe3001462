import { limits } from '@tagsmith/core';
import { z } from 'zod';

/** A caller's name for one write: a repeat under it is answered as the first was, and not done again. */
export const idempotencyKey = z
  .string()
  .min(1, { error: wrongLength })
  .max(limits.idempotencyKeyLength, { error: wrongLength });

/** What every write takes beside its input. */
export const writeOptions = z.strictObject({
  idempotencyKey: idempotencyKey.optional(),
  /** The write goes through only when the lead still has this revision; writes of no single lead pass it over. */
  ifRevision: z.int().min(1).optional(),
  /** The same answer, and no trace of it. */
  dryRun: z.boolean().optional(),
});

function wrongLength({ input }: { readonly input: unknown }): string {
  return `must have 1 to ${limits.idempotencyKeyLength} characters, not ${String(input).length}`;
}
