import type { Campaign } from '@tagsmith/core';
import { rowKey, type Stored } from '../port/stored.ts';
import { isoTime } from './iso-time.ts';

export interface CampaignRow {
  readonly id: number;
  readonly uid: string;
  readonly name: string;
  readonly status: string;
  readonly created_at: number;
}

export function toCampaign(row: CampaignRow): Stored<Campaign> {
  return { [rowKey]: row.id, id: row.uid, name: row.name, status: row.status, createdAt: isoTime(row.created_at) };
}
