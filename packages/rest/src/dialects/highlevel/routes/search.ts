import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { contactsQuery, fromList, toList } from '../contact-list.ts';
import { duplicateQuery, toDuplicate } from '../duplicate.ts';
import { fromContact } from '../mappers.ts';
import { assertOwnLocation } from '../own-location.ts';
import { fromSearch, parseSearch, toSearch } from '../search.ts';
import { traceOf } from '../trace.ts';
import { anyBody } from '../wire.ts';

export const searchRoutes: Routes = (app) => {
  app.get('/', { schema: { querystring: contactsQuery } }, async (request) => {
    assertOwnLocation(request.caller, request.query.locationId);
    const { account, run } = callerOf(request);
    const page = await run('lead.search', toList(request.query));
    return fromList(page, account, new URL(request.url, `${request.protocol}://${request.host}`));
  });

  app.post('/search', { schema: { body: anyBody } }, async (request) => {
    const search = parseSearch(request.body);
    assertOwnLocation(request.caller, search.locationId);
    const { account, run } = callerOf(request);
    const page = await run('lead.search', toSearch(search));
    return { ...fromSearch(page, account), traceId: traceOf(request) };
  });

  app.get('/search/duplicate', { schema: { querystring: duplicateQuery } }, async (request) => {
    assertOwnLocation(request.caller, request.query.locationId);
    const { account, run } = callerOf(request);
    const { lead } = await run('lead.findFirst', toDuplicate(request.query));
    return { contact: lead && fromContact(lead, account) };
  });
};
