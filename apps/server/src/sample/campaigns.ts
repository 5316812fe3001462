import type { Engine, EngineContext } from '@tagsmith/application';
import { limits } from '@tagsmith/core';

const names = ['Lanzamiento CRM', 'Webinar Marzo', 'Feria de Santiago', 'Spring Sale', 'LinkedIn Outreach'] as const;

/** The ids of the sample's campaigns; makes those that the account does not have yet. */
export async function ensureCampaigns(engine: Engine, context: EngineContext): Promise<readonly [string, ...string[]]> {
  const { items } = await engine.run('campaign.list', context, { limit: limits.pageSize });
  const ensure = async (name: string): Promise<string> => {
    const known = items.find((campaign) => campaign.name === name);
    if (known !== undefined) return known.id;
    // Others may do the same through another process; all get the one campaign.
    const idempotency = { key: `sample campaign ${name}`, fingerprint: name, requestId: 'sample' };
    return (await engine.run('campaign.create', { ...context, idempotency }, { name })).campaign.id;
  };
  const [first, ...rest] = names;
  return [await ensure(first), ...(await Promise.all(rest.map(ensure)))];
}
