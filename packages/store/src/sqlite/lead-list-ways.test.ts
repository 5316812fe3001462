import { join } from 'node:path';
import { onTestFinished, test } from 'vitest';
import { populate } from '../contract/lead-population.ts';
import { expectNaiveLists } from '../contract/naive-lead-ways.ts';
import { bindListsOf, leadListWays } from './lead-list-ways.ts';
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
