import { newDatabaseUrl } from '@tagsmith/postgres-for-tests';
import { expect, onTestFinished, test } from 'vitest';
import { populate } from '../contract/lead-population.ts';
import { expectNaiveLists } from '../contract/naive-lead-ways.ts';
import { newTenant } from '../contract/tenant.ts';
import { connect } from './connection.ts';
import { createLeadList } from './lead-list.ts';
import { type LeadListLimits, leadListLimits } from './lead-list-limits.ts';
import { openPostgresStore } from './open-postgres-store.ts';
import { Session } from './session.ts';

/** Limits by which a few hundred leads are listed in each of the ways that millions are. */
const ways: Readonly<Record<string, LeadListLimits>> = {
  'asked one by one': leadListLimits,
  fetched: { few: 1_000, most: () => 1_000, asked: { forTags: 0, forMore: 0 } },
  'sorted after all were asked': { few: -1, most: () => -1, asked: { forTags: 0, forMore: 0 } },
  'walked to their end': { few: -1, most: () => -1, asked: { forTags: 1e6, forMore: 40 } },
  'walked, and given up for candidates': { few: -1, most: () => 1_000, asked: { forTags: 60, forMore: 40 } },
  'walked, given up, and all asked': { few: -1, most: () => -1, asked: { forTags: 60, forMore: 40 } },
};

// The contract's lists are of so few leads that each is asked.
test.for(Object.entries(ways))('lists that are %s are what a naive list is', async ([, limits]) => {
  const url = await newDatabaseUrl();
  const store = await openPostgresStore(url);
  const client = await connect(url);
  onTestFinished(async () => {
    await client.end();
    await store.close();
  });
  const tenant = await newTenant(store);
  const population = await populate(tenant);
  const { rows } = await client.query('SELECT id FROM account WHERE uid = $1', [tenant.account.id]);
  expect(rows.length).toBe(1);
  await expectNaiveLists(createLeadList(new Session(client), rows[0].id, limits), population);
});
