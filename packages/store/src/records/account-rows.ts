import type { Account } from '@tagsmith/core';
import { isoTime } from './iso-time.ts';

export interface AccountRow {
  readonly uid: string;
  readonly name: string;
  readonly location_id: string;
  readonly default_country: string | null;
  readonly created_at: number;
}

export function toAccount(row: AccountRow): Account {
  return {
    id: row.uid,
    name: row.name,
    locationId: row.location_id,
    defaultCountry: row.default_country,
    createdAt: isoTime(row.created_at),
  };
}
