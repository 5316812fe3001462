import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { fromBatch, parseBatch, upsertsOf } from '../batch.ts';
import { fromPage, toPage } from '../list-query.ts';
import { fromLead, fromUpsert, fromWholeLead, leadOfPath, ok, toUpdate, toUpsert } from '../mappers.ts';
import { deleteLead, getLead, listLeads, postLeads, updateLead } from '../operations/leads.ts';

export const leadRoutes: Routes = (app) => {
  app.post('/leads', { schema: postLeads }, async (request, reply) => {
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

  app.get('/leads', { schema: listLeads }, async (request) => {
    const page = await callerOf(request).run('lead.page', toPage(request.query));
    return fromPage(page, request.query);
  });

  app.get('/leads/:id', { schema: getLead }, async (request) => {
    const input = { lead: leadOfPath(request.params.id) };
    const { lead } = await callerOf(request).run('lead.get', input);
    return { ...ok, lead: fromWholeLead(lead) };
  });

  app.delete('/leads/:id', { schema: deleteLead }, async (request) => {
    await callerOf(request).run('lead.delete', { lead: leadOfPath(request.params.id) });
    return ok;
  });

  app.route({
    method: ['PATCH', 'PUT'],
    url: '/leads/:id',
    schema: updateLead,
    handler: async (request) => {
      const input = toUpdate(request.params.id, request.body);
      const { lead } = await callerOf(request).run('lead.update', input);
      return { ...ok, lead: fromLead(lead) };
    },
  });
};
