import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { fromSync, fromTagOfLead, leadOfPath, ok } from '../mappers.ts';
import { addLeadTags, getLeadTags, removeLeadTag, syncLeadTags } from '../operations/lead-tags.ts';
import { parseSyncBody } from '../sync-body.ts';
import { tagOfPath } from '../tag-mappers.ts';

export const leadTagRoutes: Routes = (app) => {
  app.put('/leads/tags', { schema: syncLeadTags }, async (request) => {
    const input = parseSyncBody(request.body);
    return fromSync(await callerOf(request).run('lead.syncTags', input));
  });

  app.get('/leads/:id/tags', { schema: getLeadTags }, async (request) => {
    const input = { lead: leadOfPath(request.params.id) };
    const { lead } = await callerOf(request).run('lead.get', input);
    return { data: lead.tags.map(fromTagOfLead) };
  });

  // The answer is the whole set, as `GET` would give it: which of it is new, the documents leave open.
  app.post('/leads/:id/tags', { schema: addLeadTags }, async (request, reply) => {
    const input = { lead: leadOfPath(request.params.id), tags: request.body.map((id) => ({ id })) };
    const { lead } = await callerOf(request).run('lead.addTags', input);
    return reply.code(201).send({ data: lead.tags.map(fromTagOfLead) });
  });

  // A tag that the lead does not have is off it already, so a repeat is answered as the first was.
  app.delete('/leads/:id/tags/:tagId', { schema: removeLeadTag }, async (request) => {
    const input = { lead: leadOfPath(request.params.id), tags: [tagOfPath(request.params.tagId)] };
    await callerOf(request).run('lead.removeTags', input);
    return ok;
  });
};
