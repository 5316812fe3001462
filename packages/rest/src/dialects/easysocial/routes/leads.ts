import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { fromCreateMissing, toCreateMissing } from '../bulk-create.ts';
import { done } from '../envelope.ts';
import { toList } from '../lead-list.ts';
import { fromLead } from '../lead-payload.ts';
import { leadOfPath, toUpdate } from '../mappers.ts';
import { bulkCreate, getLead, listLeads, updateLead } from '../operations/leads.ts';
import { leadList, updatedLead } from '../views.ts';

export const leadRoutes: Routes = (app) => {
  app.get('/leads', { schema: listLeads }, async (request) => {
    return callerOf(request).show(leadList, toList(request.query));
  });

  app.post('/leads/bulk-create', { schema: bulkCreate }, async (request, reply) => {
    const result = await callerOf(request).run('lead.createMissing', toCreateMissing(request.body));
    return reply.code(201).send(fromCreateMissing(result));
  });

  app.get('/leads/:contactNumber', { schema: getLead }, async (request) => {
    const input = { lead: leadOfPath(request.params.contactNumber) };
    const { lead } = await callerOf(request).run('lead.get', input);
    return { ...done(200, 'Successfully fetched lead.'), payload: fromLead(lead) };
  });

  // The vendor writes `:contact-number`; in a path pattern of Fastify a hyphen ends the parameter's name.
  app.put('/leads/:contactNumber/update', { schema: updateLead }, async (request) => {
    return callerOf(request).show(updatedLead, toUpdate(request.params.contactNumber, request.body));
  });
};
