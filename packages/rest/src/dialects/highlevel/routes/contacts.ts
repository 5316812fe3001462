import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { fromContact, leadOfPath } from '../mappers.ts';
import { createContact, deleteContact, getContact, updateContact, upsertContact } from '../operations/contacts.ts';
import { assertOwnLocation } from '../own-location.ts';
import { toCreate, toUpdate, toUpsert } from '../to-lead.ts';
import { traceOf } from '../trace.ts';
import { successIn } from '../version.ts';
import { createdContact, updatedContact } from '../views.ts';

export const contactRoutes: Routes = (app) => {
  app.post('/', { schema: createContact }, async (request) => {
    const { account, show } = callerOf(request);
    assertOwnLocation(request.caller, request.body.locationId);
    return show(createdContact, toCreate(request.body), { locationId: account.locationId });
  });

  app.post('/upsert', { schema: upsertContact }, async (request) => {
    const { account, run } = callerOf(request);
    assertOwnLocation(request.caller, request.body.locationId);
    const { lead, created } = await run('lead.upsert', toUpsert(request.body));
    return { new: created, contact: fromContact(lead, account), traceId: traceOf(request) };
  });

  app.get('/:contactId', { schema: getContact }, async (request) => {
    const { account, run } = callerOf(request);
    const { lead } = await run('lead.get', { lead: leadOfPath(request.params.contactId) });
    return { contact: fromContact(lead, account) };
  });

  app.put('/:contactId', { schema: updateContact }, async (request) => {
    const { account, show } = callerOf(request);
    const input = toUpdate(request.params.contactId, request.body);
    return show(updatedContact, input, { locationId: account.locationId, version: request.headers.version });
  });

  app.delete('/:contactId', { schema: deleteContact }, async (request) => {
    await callerOf(request).run('lead.delete', { lead: leadOfPath(request.params.contactId) });
    return successIn(request.headers.version);
  });
};
