import { contextOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/routes.ts';
import { fromBatch, parseBatch, upsertsOf } from '../batch.ts';
import { fromLead, fromUpsert, fromWholeLead, leadOfPath, toUpdate, toUpsert } from '../mappers.ts';
import { idParams, leadPatchBody, leadsPostBody } from '../wire.ts';

export const leadRoutes: Routes = (app, engine) => {
  app.post('/leads', { schema: { body: leadsPostBody } }, async (request, reply) => {
    const context = contextOf(request, 'nexor');
    const { body } = request;
    if (Array.isArray(body)) {
      const entries = parseBatch(body);
      const { results } = await engine.run('lead.upsertMany', context, upsertsOf(entries));
      return fromBatch(entries, results);
    }
    const upserted = await engine.run('lead.upsert', context, toUpsert(body));
    return reply.code(upserted.created ? 201 : 200).send(fromUpsert(upserted));
  });

  app.get('/leads/:id', { schema: { params: idParams } }, async (request) => {
    const input = { lead: leadOfPath(request.params.id) };
    const { lead } = await engine.run('lead.get', contextOf(request, 'nexor'), input);
    return { success: true, lead: fromWholeLead(lead) };
  });

  app.route({
    method: ['PATCH', 'PUT'],
    url: '/leads/:id',
    schema: { params: idParams, body: leadPatchBody },
    handler: async (request) => {
      const input = toUpdate(request.params.id, request.body);
      const { lead } = await engine.run('lead.update', contextOf(request, 'nexor'), input);
      return { success: true, lead: fromLead(lead) };
    },
  });
};
