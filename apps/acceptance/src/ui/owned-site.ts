import type { Cookie } from 'playwright-core';
import { type TrpcApi, trpcApi } from '../trpc/trpc-api.ts';
import { startUiSite, type UiSite } from './ui-site.ts';

/** A site as most tests begin with it: set up, and without a lead. */
export interface OwnedSite {
  readonly site: UiSite;
  /** The owner's. */
  readonly session: Cookie;
  /** The typed API, with the key of the first start. */
  readonly api: TrpcApi;
}

export async function startOwnedSite(variables?: Readonly<Record<string, string>>): Promise<OwnedSite> {
  const site = await startUiSite(variables);
  return { site, session: await site.setUpOwner(), api: trpcApi(site.url, String(site.firstKey)) };
}
