import { limits } from '@tagsmith/core';
import { allPages } from '../../../http/all-pages.ts';
import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { fromCampaign, toJoin, toLeave, toLeaveAll } from '../campaigns.ts';
import { assertOwnLocation } from '../own-location.ts';
import { successIn } from '../version.ts';
import { campaignsQuery, contactCampaignParams, contactParams } from '../wire.ts';

export const campaignRoutes: Routes = (app) => {
  app.get('/', { schema: { querystring: campaignsQuery } }, async (request) => {
    const { locationId, status } = request.query;
    assertOwnLocation(request.caller, locationId);
    const { account, run } = callerOf(request);
    const campaigns = await allPages((cursor) => run('campaign.list', { limit: limits.pageSize, cursor }));
    const asked = campaigns.filter((campaign) => status === undefined || campaign.status === status);
    return { campaigns: asked.map((campaign) => fromCampaign(campaign, account)) };
  });
};

export const contactCampaignRoutes: Routes = (app) => {
  // `removeAll` in the dated versions, `remove-all` in v3.
  for (const path of ['/:contactId/campaigns/removeAll', '/:contactId/campaigns/remove-all']) {
    app.delete(path, { schema: { params: contactParams } }, async (request) => {
      await callerOf(request).run('lead.update', toLeaveAll(request.params));
      return successIn(request.headers.version);
    });
  }

  const path = '/:contactId/campaigns/:campaignId';
  const schema = { params: contactCampaignParams };

  app.post(path, { schema }, async (request, reply) => {
    await callerOf(request).run('lead.update', toJoin(request.params));
    return reply.code(201).send(successIn(request.headers.version));
  });

  app.delete(path, { schema }, async (request) => {
    await callerOf(request).run('lead.leaveCampaign', toLeave(request.params));
    return successIn(request.headers.version);
  });
};
