import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { fromList, toList } from '../contact-list.ts';
import { toDuplicate } from '../duplicate.ts';
import { fromContact } from '../mappers.ts';
import { findDuplicate, listContacts, searchContacts } from '../operations/search.ts';
import { assertOwnLocation } from '../own-location.ts';
import { parseSearch, toSearch } from '../search.ts';
import { traceOf } from '../trace.ts';
import { foundContacts } from '../views.ts';

export const searchRoutes: Routes = (app) => {
  app.get('/', { schema: listContacts }, async (request) => {
    assertOwnLocation(request.caller, request.query.locationId);
    const { account, run } = callerOf(request);
    const page = await run('lead.search', toList(request.query));
    return fromList(page, account, new URL(request.url, `${request.protocol}://${request.host}`));
  });

  app.post('/search', { schema: searchContacts }, async (request) => {
    const search = parseSearch(request.body);
    assertOwnLocation(request.caller, search.locationId);
    const { account, show } = callerOf(request);
    return show(foundContacts, toSearch(search), { locationId: account.locationId, traceId: traceOf(request) });
  });

  app.get('/search/duplicate', { schema: findDuplicate }, async (request) => {
    assertOwnLocation(request.caller, request.query.locationId);
    const { account, run } = callerOf(request);
    const { lead } = await run('lead.findFirst', toDuplicate(request.query));
    return { contact: lead && fromContact(lead, account) };
  });
};
