import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { populate } from '../contract/lead-population.ts';
import { expectNaiveLists } from '../contract/naive-lead-ways.ts';
import { bindListsOf, leadListWays } from './lead-list-ways.ts';
import { StatementLog } from './statement-log.ts';
import { openWithConnections } from './store-with-connections.ts';
import { temporaryFolder } from './temporary-folder.ts';

// The contract's lists are of so few leads that candidates are fetched wherever there are any.
test.for(Object.entries(leadListWays))('lists that are %s are what a naive list is', async ([name, limits]) => {
  const { store, tenant, reader } = await openWithConnections(join(temporaryFolder(), `${name}.db`));
  onTestFinished(() => store.close());
  const population = await populate(tenant);
  const leads = bindListsOf(tenant, reader, limits);
  await expectNaiveLists(leads, population);
});

test.for([
  ['gone through before more leads are asked than are in them', 1e9, true],
  ['left alone where a walk asks fewer', 100, false],
] as const)('lists of several tags are %s', async ([name, leads, areRead]) => {
  const { store, tenant, reader } = await openWithConnections(join(temporaryFolder(), `${name}.db`));
  onTestFinished(() => store.close());
  const { tags } = await populate(tenant);
  const statements = new StatementLog();
  statements.watch(reader);
  const asked = { askedForTags: 1_000, askedForMore: 1_000 };
  const lists = bindListsOf(tenant, reader, { few: 3, most: () => 3, leads: () => leads, asked });
  const { items } = await lists.list({ sort: 'updated', direction: 'desc', allTags: tags.slice(0, 2), limit: 1 });
  expect(items).toHaveLength(1);
  expect(statements.prepared.some((sql) => sql.startsWith('SELECT carrier.lead_id'))).toBe(areRead);
});
