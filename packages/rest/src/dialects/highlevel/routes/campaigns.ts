import { limits } from '@tagsmith/core';
import { allPages } from '../../../http/all-pages.ts';
import { callerOf } from '../../../http/caller.ts';
import type { Routes } from '../../../http/dialect.ts';
import { fromCampaign, toJoin, toLeave, toLeaveAll } from '../campaigns.ts';
import { joinCampaign, leaveAllCampaigns, leaveCampaign, listCampaigns } from '../operations/campaigns.ts';
import { assertOwnLocation } from '../own-location.ts';
import { successIn } from '../version.ts';

export const campaignRoutes: Routes = (app) => {
  app.get('/', { schema: listCampaigns }, async (request) => {
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
    app.delete(path, { schema: leaveAllCampaigns }, async (request) => {
      await callerOf(request).run('lead.update', toLeaveAll(request.params));
      return successIn(request.headers.version);
    });
  }

  const path = '/:contactId/campaigns/:campaignId';

  app.post(path, { schema: joinCampaign }, async (request, reply) => {
    await callerOf(request).run('lead.update', toJoin(request.params));
    return reply.code(201).send(successIn(request.headers.version));
  });

  app.delete(path, { schema: leaveCampaign }, async (request) => {
    await callerOf(request).run('lead.leaveCampaign', toLeave(request.params));
    return successIn(request.headers.version);
  });
};
