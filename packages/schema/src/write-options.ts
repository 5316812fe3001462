import { z } from 'zod';

/** What every write takes beside its input. */
export const writeOptions = z.strictObject({
  /** The write goes through only when the lead still has this revision; writes of no single lead pass it over. */
  ifRevision: z.int().min(1).optional(),
  /** The same answer, and no trace of it. */
  dryRun: z.boolean().optional(),
});
