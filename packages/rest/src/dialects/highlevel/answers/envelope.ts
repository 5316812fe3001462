import { z } from 'zod';
import { id } from './schemas.ts';

export const traceId = z.string().meta({ description: 'The id of the request, as in `X-Request-Id`.' });

/** How writes say that they went through, in the spelling of each version. */
export const success = {
  succeded: z.literal(true),
  succeeded: z.literal(true).optional().meta({ description: 'With `Version: v3`.' }),
};

export const done = z
  .object(success)
  .meta({ description: 'Done.', examples: [{ succeded: true }, { succeded: true, succeeded: true }] });

export const errorAnswer = z.object({
  statusCode: z.int().min(400).max(599),
  message: z
    .union([z.string(), z.array(z.string())])
    .meta({ description: 'A sentence; with 422 a list of them, one for each violation.' }),
  error: z
    .string()
    .optional()
    .meta({ description: 'What HTTP calls the status; not where the `Version` is at fault.' }),
  meta: z
    .object({ contactId: id, matchingField: z.enum(['email', 'phone']) })
    .optional()
    .meta({ description: 'Whom the contact would double, and in what.' }),
  traceId,
});
