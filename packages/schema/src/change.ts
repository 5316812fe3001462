import { sources } from '@tagsmith/core';
import { z } from 'zod';
import { leadRef } from './lead.ts';
import { pageInput } from './page.ts';
import { uuid } from './text.ts';

export const changeListInput = z.strictObject({
  ...pageInput,
  /** Only what happened to this lead; a deleted one keeps its history under its id. */
  lead: leadRef.optional(),
  source: z.enum(sources).optional(),
  operationId: uuid.optional(),
  /** `oldest` first for a reader that follows the log: its last page has a cursor too, to go on from. */
  order: z.enum(['newest', 'oldest']).default('newest'),
});
