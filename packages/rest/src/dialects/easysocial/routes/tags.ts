import { listAllTags } from '../../../http/all-tags.ts';
import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { envelope } from '../envelope.ts';
import { fromTag } from '../mappers.ts';

export const tagRoutes: Routes = (app) => {
  app.get('/tags', async (request) => {
    const tags = await listAllTags(callerOf(request));
    return envelope(200, 'Successfully fetched tags.', { payload: tags.map(fromTag) });
  });
};
