import { join } from 'node:path';
import { onTestFinished, test } from 'vitest';
import { populate } from '../contract/lead-population.ts';
import { expectNaiveLists } from '../contract/naive-lead-ways.ts';
import { bindListLeads } from './lead-list.ts';
import { leadListWays } from './lead-list-ways.ts';
import { openWithConnections } from './store-with-connections.ts';
import { TagDictionary } from './tag-dictionary.ts';
import { temporaryFolder } from './temporary-folder.ts';

// The contract's lists are of so few leads that candidates are fetched wherever there are any.
test.for(Object.entries(leadListWays))('lists that are %s are what a naive list is', async ([name, limits]) => {
  const { store, tenant, reader } = await openWithConnections(join(temporaryFolder(), `${name}.db`));
  onTestFinished(() => store.close());
  const population = await populate(tenant);
  const accountKey = reader.prepare<[string], number>('SELECT id FROM account WHERE uid = ?').pluck();
  const leads = bindListLeads(
    reader,
    new TagDictionary(reader),
    { isInStep: true },
    limits,
  )(accountKey.get(tenant.account.id) ?? 0);
  await expectNaiveLists(leads, population);
});
