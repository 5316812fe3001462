import type { Campaign } from '@tagsmith/core';
import type { Page, PageRequest } from './page.ts';
import type { Stored } from './stored.ts';

/** A new campaign; `createdAt` in milliseconds since the epoch. */
export interface NewCampaign {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly createdAt: number;
}

export interface CampaignReads {
  find(id: string): Promise<Stored<Campaign> | undefined>;
  /** Oldest first, then by id. @throws StoreError `bad_cursor` */
  list(page: PageRequest): Promise<Page<Campaign>>;
}

export interface CampaignWrites extends CampaignReads {
  /** @throws StoreError `unique` (constraint `campaign_uid`) */
  insert(campaign: NewCampaign): Promise<Stored<Campaign>>;
}
