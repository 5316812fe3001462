import { contextOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/routes.ts';
import { fromBulkTags, parseBulkTags, toBulkTags } from '../bulk-tags.ts';
import { fromContact, leadOfPath } from '../mappers.ts';
import { assertOwnLocation } from '../own-location.ts';
import { successIn } from '../version.ts';
import { anyBody, bulkTagsParams, contactParams } from '../wire.ts';

export const contactRoutes: Routes = (app, engine) => {
  app.post('/bulk/tags/update/:type', { schema: { params: bulkTagsParams, body: anyBody } }, async (request, reply) => {
    const bulk = parseBulkTags(request.params.type, request.body);
    assertOwnLocation(request.caller, bulk.locationId);
    const { results } = await engine.run('lead.bulkTags', contextOf(request, 'highlevel'), toBulkTags(bulk));
    return reply.code(201).send({ ...successIn(request.headers.version), ...fromBulkTags(bulk, results) });
  });

  app.get('/:contactId', { schema: { params: contactParams } }, async (request) => {
    const context = contextOf(request, 'highlevel');
    const { lead } = await engine.run('lead.get', context, { lead: leadOfPath(request.params.contactId) });
    return { contact: fromContact(lead, context.account) };
  });
};
