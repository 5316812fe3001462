import { vendorId } from '@tagsmith/schema';
import { z } from 'zod';

/** The schemas that have a name in the document. */
export const schemas = z.registry<{ id: string }>();

export const id = vendorId;
export const time = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });
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
