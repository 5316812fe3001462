import { limits } from '@tagsmith/core';
import { idempotencyKey } from '@tagsmith/schema';
import { z } from 'zod';

/** The headers that every write takes. */
export const writeHeaders = z.object({
  'Idempotency-Key': idempotencyKey.optional().meta({
    description: `Your name for this write: a repeat within ${limits.idempotencyHours} hours gets the first answer, with \`Idempotency-Replayed: true\`, and writes nothing.`,
  }),
});

/** A write of one lead takes this too. */
export const leadWriteHeaders = writeHeaders.extend({
  'If-Match': z
    .string()
    .optional()
    .meta({ description: 'The `ETag` of the lead as you know it, such as `"7"`: 412 when it moved on since.' }),
});

export const writeQuery = z.object({
  dry_run: z.enum(['true', 'false']).optional().meta({
    description: 'With `true` the answer is the same, with `dry_run: true` in it, and nothing is written.',
  }),
});

/** What the answer to a write holds in a dry run. */
export const dryRunMark = { const: true, description: 'Only in a dry run.' } as const;

/** What answers carry beside their bodies. */
export const answerHeaders = {
  'X-Request-Id': { type: 'string', format: 'uuid', description: 'Names the request in the log of the server.' },
  ETag: { type: 'string', description: 'The revision of the lead, for `If-Match`.' },
  'Idempotency-Replayed': { const: 'true', description: 'Only where this repeats the answer to an earlier request.' },
  'Retry-After': { type: 'integer', minimum: 1, description: 'Seconds to wait.' },
} as const;
