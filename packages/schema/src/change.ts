import { actorKinds, sources } from '@tagsmith/core';
import { z } from 'zod';
import { leadRef } from './lead.ts';
import { pageInput } from './page.ts';
import { uuid } from './text.ts';

const changeFilter = {
  source: z.enum(sources).optional(),
  /** All actors of a kind, or the one of this id. */
  actor: z.strictObject({ kind: z.enum(actorKinds), id: uuid.optional() }).optional(),
  /** A tag, deleted or not: its own changes, and those of the leads that got or lost it. */
  tagId: uuid.optional(),
  operationId: uuid.optional(),
};

export const changeListInput = z.strictObject({
  ...pageInput,
  /** Only what happened to this lead; a deleted one keeps its history under its id. */
  lead: leadRef.optional(),
  ...changeFilter,
  /** `oldest` first for a reader that follows the log: its last page has a cursor too, to go on from. */
  order: z.enum(['newest', 'oldest']).default('newest'),
});

export const changeWatchInput = z.strictObject({
  /** The sequence of the last change that is known; from now on unless given. */
  after: z.int().min(0).optional(),
  /** The same, as a client says it that was cut off and comes back. It wins. */
  lastEventId: z
    .string()
    .regex(/^\d{1,15}$/, { error: 'must be the id of an event of this stream' })
    .transform(Number)
    .optional(),
  ...changeFilter,
});
