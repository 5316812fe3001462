import type { Database } from 'better-sqlite3';
import type { Tenant } from '../contract/tenant.ts';
import { bindListLeads } from './lead-list.ts';
import type { LeadListLimits } from './lead-list-limits.ts';
import { TagDictionary } from './tag-dictionary.ts';

/** So few that no page seems too far away to be walked to. */
const leads = () => 1;

const all = { askedForTags: 1_000, askedForMore: 1_000 };

/** Limits for tests by which a few hundred leads are listed in each of the ways that millions are. */
export const leadListWays: Readonly<Record<string, LeadListLimits>> = {
  fetched: { few: 1_000, most: () => 1_000, leads, asked: all },
  'walked to their end': { few: -1, most: () => -1, leads, asked: all },
  'walked, and given up for candidates': {
    few: -1,
    most: () => 1_000,
    leads,
    asked: { askedForTags: 9, askedForMore: 5 },
  },
  'fetched because a page seems too far away': { few: -1, most: () => 1_000, leads: () => 1e9, asked: all },
  'looked for in the lists of their tags': { few: 3, most: () => 1_000, leads: () => 1e9, asked: all },
  'walked, given up and walked on': { few: -1, most: () => 50, leads, asked: { askedForTags: 20, askedForMore: 20 } },
};

/** The lists of an account, made in one of the ways. */
export function bindListsOf({ account }: Tenant, reader: Database, limits: LeadListLimits) {
  const accountKey = reader.prepare<[string], number>('SELECT id FROM account WHERE uid = ?').pluck().get(account.id);
  return bindListLeads(reader, new TagDictionary(reader), { isInStep: true }, limits)(accountKey ?? 0);
}
