import { Option } from '@commander-js/extra-typings';
import { createAccount } from '@tagsmith/application';
import { type Account, scopes } from '@tagsmith/core';
import { accountCreateInput, apiKeyCreateInput } from '@tagsmith/schema';
import { systemContext } from '../../system-context.ts';
import { checkedBy } from '../checked-by.ts';
import { keyText } from '../keys/key-text.ts';
import { newCommand } from '../new-command.ts';
import { print, table } from '../print.ts';
import { showTime } from '../show-time.ts';
import { withEngine } from '../with-engine.ts';

const { name: nameRule, locationId: locationIdRule, defaultCountry: countryRule } = accountCreateInput.shape;
const { name: keyNameRule } = apiKeyCreateInput.shape;

const create = newCommand('create', [
  'tagsmith account create Acme --country CL',
  'tagsmith account create Acme --key "Website form"',
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
  .option('--key <name>', 'make a key with it, and this is what the key is for', checkedBy(keyNameRule))
  .addOption(new Option('--scope <scope>', 'what that key may do; write otherwise').choices(scopes))
  .option('--json', 'print JSON')
  .action(async (name, { locationId, country = null, key: keyName, scope, json }, command) => {
    if (scope !== undefined && keyName === undefined) command.error('--scope is that of a key: name one with --key.');
    const made = await withEngine(async (engine, store) => {
      const account = await createAccount(store, { name, locationId, defaultCountry: country });
      if (keyName === undefined) return { account };
      const { secret } = await engine.run('apiKey.create', systemContext(account), { name: keyName, scope });
      return { account, key: secret };
    });
    print(json, made, ({ account, key }) => {
      const sentence = `Made the account "${account.name}" with the location id ${account.locationId}.`;
      return key === undefined ? sentence : `${sentence}\n\n${keyText(key, account, scope)}`;
    });
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
