import type { Engine, EngineContext } from '@tagsmith/application';
import { limits } from '@tagsmith/core';

const names = ['Lanzamiento CRM', 'Webinar Marzo', 'Feria de Santiago', 'Spring Sale', 'LinkedIn Outreach'] as const;

/** The ids of the sample's campaigns; makes those that the account does not have yet. */
export async function ensureCampaigns(engine: Engine, context: EngineContext): Promise<readonly [string, ...string[]]> {
  const { items } = await engine.run('campaign.list', context, { limit: limits.pageSize });
  const ensure = async (name: string): Promise<string> => {
    const known = items.find((campaign) => campaign.name === name);
    return known?.id ?? (await engine.run('campaign.create', context, { name })).campaign.id;
  };
  const [first, ...rest] = names;
  return [await ensure(first), ...(await Promise.all(rest.map(ensure)))];
}
