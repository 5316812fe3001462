import { limits } from '@tagsmith/core';
import { z } from 'zod';

/** A caller's name for one write: a repeat under it is answered as the first was, and not done again. */
export const idempotencyKey = z.string().refine(({ length }) => length >= 1 && length <= limits.idempotencyKeyLength, {
  error: ({ input }) => `must have 1 to ${limits.idempotencyKeyLength} characters, not ${String(input).length}`,
});

/** What every write takes beside its input. */
export const writeOptions = z.strictObject({
  idempotencyKey: idempotencyKey.optional(),
  /** The write goes through only when the lead still has this revision; writes of no single lead pass it over. */
  ifRevision: z.int().min(1).optional(),
  /** The same answer, and no trace of it. */
  dryRun: z.boolean().optional(),
});
