import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { fromMetadataKeys } from '../custom-fields.ts';
import { listCustomFields } from '../operations/custom-fields.ts';
import { assertOwnLocation } from '../own-location.ts';
import { refusing } from '../unsupported.ts';

export const customFieldRoutes: Routes = (app) => {
  app.get('/:locationId/customFields', { schema: listCustomFields }, async (request) => {
    assertOwnLocation(request.caller, request.params.locationId);
    const { account, run } = callerOf(request);
    const { keys } = await run('lead.metadataKeys', {});
    return { customFields: fromMetadataKeys(keys, request.query.model, account) };
  });

  // A field comes into being with the first metadata that uses it.
  app.post('/:locationId/customFields', refusing('the making of customFields'), async () => undefined);
};
