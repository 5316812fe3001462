import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { envelope } from '../envelope.ts';
import { toUpdate } from '../mappers.ts';
import { leadParams, leadUpdateBody } from '../wire.ts';

export const leadRoutes: Routes = (app) => {
  // The vendor writes `:contact-number`; in a path pattern of Fastify a hyphen ends the parameter's name.
  app.put(
    '/leads/:contactNumber/update',
    { schema: { params: leadParams, body: leadUpdateBody } },
    async (request, reply) => {
      const input = toUpdate(request.params.contactNumber, request.body);
      await callerOf(request).run('lead.update', input);
      return reply.code(201).send(envelope(201, 'Successfully updated lead.'));
    },
  );
};
