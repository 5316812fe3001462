import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { fromBatch, parseBatch, upsertsOf } from '../batch.ts';
import { toPage } from '../list-query.ts';
import { fromWholeLead, leadOfPath, ok, toUpdate, toUpsert } from '../mappers.ts';
import { deleteLead, getLead, listLeads, postLeads, updateLead } from '../operations/leads.ts';
import { leadPage, updatedLead, upsertedLead } from '../views.ts';

export const leadRoutes: Routes = (app) => {
  app.post('/leads', { schema: postLeads }, async (request) => {
    const caller = callerOf(request);
    const { body } = request;
    if (Array.isArray(body)) {
      const entries = parseBatch(body);
      const { results } = await caller.run('lead.upsertMany', upsertsOf(entries));
      return fromBatch(entries, results);
    }
    return caller.show(upsertedLead, toUpsert(body));
  });

  app.get('/leads', { schema: listLeads }, async (request) => {
    const { page, limit } = request.query;
    return callerOf(request).show(leadPage, toPage(request.query), { page, limit });
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
    handler: async (request) => callerOf(request).show(updatedLead, toUpdate(request.params.id, request.body)),
  });
};
