import { listAllTags } from '../../../http/all-tags.ts';
import { contextOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/routes.ts';
import { envelope } from '../envelope.ts';
import { fromTag } from '../mappers.ts';

export const tagRoutes: Routes = (app, engine) => {
  app.get('/tags', async (request) => {
    const tags = await listAllTags(engine, contextOf(request, 'easysocial'));
    return envelope(200, 'Successfully fetched tags.', { payload: tags.map(fromTag) });
  });
};
