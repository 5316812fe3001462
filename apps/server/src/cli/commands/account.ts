import { createAccount } from '@tagsmith/application';
import type { Account } from '@tagsmith/core';
import { accountCreateInput } from '@tagsmith/schema';
import { checkedBy } from '../checked-by.ts';
import { newCommand } from '../new-command.ts';
import { print, table } from '../print.ts';
import { showTime } from '../show-time.ts';
import { withEngine } from '../with-engine.ts';

const { name: nameRule, locationId: locationIdRule, defaultCountry: countryRule } = accountCreateInput.shape;

const create = newCommand('create', [
  'tagsmith account create Acme --country CL',
  'tagsmith account create Acme --location-id ve9EPM428h8vShlRW1KT --json',
])
  .description('make an account: leads, tags and keys belong to one')
  .argument('<name>', 'what it is called; no two accounts share a name', checkedBy(nameRule))
  .option(
    '--location-id <id>',
    'the location id that it has in HighLevel; made up otherwise',
    checkedBy(locationIdRule),
  )
  .option('--country <cc>', 'where phone numbers without a country code belong, such as CL', checkedBy(countryRule))
  .option('--json', 'print JSON')
  .action(async (name, { locationId, country = null, json }) => {
    const account = await withEngine((_engine, store) =>
      createAccount(store, { name, locationId, defaultCountry: country }),
    );
    print(json, { account }, () => `Made the account "${account.name}" with the location id ${account.locationId}.`);
  });

const list = newCommand('list', ['tagsmith account list', 'tagsmith account list --json'])
  .description('list the accounts, oldest first')
  .option('--json', 'print JSON')
  .action(async ({ json }) => {
    const accounts = await withEngine((_engine, store) => store.accounts.list());
    print(json, { accounts }, () => (accounts.length === 0 ? 'There is no account yet.' : accountTable(accounts)));
  });

function accountTable(accounts: readonly Account[]): string {
  return table(
    ['NAME', 'ID', 'LOCATION ID', 'COUNTRY', 'CREATED'],
    accounts.map(({ name, id, locationId, defaultCountry, createdAt }) => [
      name,
      id,
      locationId,
      defaultCountry ?? '-',
      showTime(createdAt),
    ]),
  );
}

export const account = newCommand('account', ['tagsmith account create Acme', 'tagsmith account list'])
  .description('make and list accounts')
  .addCommand(create)
  .addCommand(list);
