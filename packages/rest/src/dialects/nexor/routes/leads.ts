import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { fromBatch, parseBatch, upsertsOf } from '../batch.ts';
import { fromPage, leadListQuery, toPage } from '../list-query.ts';
import { fromLead, fromUpsert, fromWholeLead, leadOfPath, toUpdate, toUpsert } from '../mappers.ts';
import { idParams, leadPatchBody, leadsPostBody } from '../wire.ts';

export const leadRoutes: Routes = (app) => {
  app.post('/leads', { schema: { body: leadsPostBody } }, async (request, reply) => {
    const caller = callerOf(request);
    const { body } = request;
    if (Array.isArray(body)) {
      const entries = parseBatch(body);
      const { results } = await caller.run('lead.upsertMany', upsertsOf(entries));
      return fromBatch(entries, results);
    }
    const upserted = await caller.run('lead.upsert', toUpsert(body));
    return reply.code(upserted.created ? 201 : 200).send(fromUpsert(upserted));
  });

  app.get('/leads', { schema: { querystring: leadListQuery } }, async (request) => {
    const page = await callerOf(request).run('lead.page', toPage(request.query));
    return fromPage(page, request.query);
  });

  app.get('/leads/:id', { schema: { params: idParams } }, async (request) => {
    const input = { lead: leadOfPath(request.params.id) };
    const { lead } = await callerOf(request).run('lead.get', input);
    return { success: true, lead: fromWholeLead(lead) };
  });

  app.delete('/leads/:id', { schema: { params: idParams } }, async (request) => {
    await callerOf(request).run('lead.delete', { lead: leadOfPath(request.params.id) });
    return { success: true };
  });

  app.route({
    method: ['PATCH', 'PUT'],
    url: '/leads/:id',
    schema: { params: idParams, body: leadPatchBody },
    handler: async (request) => {
      const input = toUpdate(request.params.id, request.body);
      const { lead } = await callerOf(request).run('lead.update', input);
      return { success: true, lead: fromLead(lead) };
    },
  });
};
