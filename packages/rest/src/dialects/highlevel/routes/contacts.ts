import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { fromBulkTags, parseBulkTags, toBulkTags } from '../bulk-tags.ts';
import { fromContact, leadOfPath } from '../mappers.ts';
import { assertOwnLocation } from '../own-location.ts';
import { successIn } from '../version.ts';
import { anyBody, bulkTagsParams, contactParams } from '../wire.ts';

export const contactRoutes: Routes = (app) => {
  app.post('/bulk/tags/update/:type', { schema: { params: bulkTagsParams, body: anyBody } }, async (request, reply) => {
    const bulk = parseBulkTags(request.params.type, request.body);
    assertOwnLocation(request.caller, bulk.locationId);
    const { results } = await callerOf(request).run('lead.bulkTags', toBulkTags(bulk));
    return reply.code(201).send({ ...successIn(request.headers.version), ...fromBulkTags(bulk, results) });
  });

  app.get('/:contactId', { schema: { params: contactParams } }, async (request) => {
    const { account, run } = callerOf(request);
    const { lead } = await run('lead.get', { lead: leadOfPath(request.params.contactId) });
    return { contact: fromContact(lead, account) };
  });
};
