import { Option } from '@commander-js/extra-typings';
import { scopes } from '@tagsmith/core';
import { apiKeyCreateInput } from '@tagsmith/schema';
import { systemContext } from '../../system-context.ts';
import { checkedBy } from '../checked-by.ts';
import { chooseAccount } from '../choose-account.ts';
import { keyText } from '../keys/key-text.ts';
import { type AccountKey, listKeys } from '../keys/list-keys.ts';
import { findListed } from '../listed/find-listed.ts';
import { newCommand } from '../new-command.ts';
import { print, table } from '../print.ts';
import { showTime } from '../show-time.ts';
import { withEngine } from '../with-engine.ts';

const { name: nameRule, expiresAt: expiryRule } = apiKeyCreateInput.shape;

const create = newCommand('create', [
  'tagsmith keys create --account Acme --name "Website form"',
  'tagsmith keys create --account Acme --name Dashboard --scope read --expires 2027-01-31T00:00:00Z --json',
])
  .description('make an API key; it is shown this once and only its hash is kept')
  .requiredOption('--account <name>', 'the account that the key opens')
  .requiredOption('--name <name>', 'what the key is for', checkedBy(nameRule))
  .addOption(new Option('--scope <scope>', 'what the key may do').choices(scopes).default('write' as const))
  .option('--expires <iso>', 'when the key ends, as ISO 8601 with a zone; never otherwise', checkedBy(expiryRule))
  .option('--json', 'print JSON')
  .action(async ({ account: accountName, name, scope, expires = null, json }) => {
    const result = await withEngine(async (engine, store) => {
      const account = await chooseAccount(store, accountName);
      const input = { name, scope, expiresAt: expires };
      const { secret } = await engine.run('apiKey.create', systemContext(account), input);
      return { key: secret, account: { id: account.id, name: account.name, locationId: account.locationId } };
    });
    print(json, result, ({ key, account }) => keyText(key, account, scope));
  });

const list = newCommand('list', ['tagsmith keys list', 'tagsmith keys list --account Acme --json'])
  .description('list the API keys without their secrets, oldest first')
  .option('--account <name>', 'only the keys of this account')
  .option('--json', 'print JSON')
  .action(async ({ account: accountName, json }) => {
    const keys = await withEngine((engine, store) => listKeys(engine, store, accountName));
    print(json, { keys }, () => (keys.length === 0 ? 'There is no key yet.' : keyTable(keys)));
  });

const revoke = newCommand('revoke', [
  'tagsmith keys revoke 0199d0c2-6f0e-7c2b-9a51-3c6f1f5b2a10',
  'tagsmith keys revoke nxr_live_k3Qz',
])
  .description('end an API key at once, also on a server that runs; ending it again changes nothing')
  .argument('<id>', 'its id, the beginning of it, or its hint, as "keys list" shows them')
  .option('--json', 'print JSON')
  .action(async (reference, { json }) => {
    const key = await withEngine(async (engine, store) => {
      const keys = await listKeys(engine, store);
      const { account, id } = findListed(keys, reference, { noun: 'key', nameOf: ({ hint }) => hint });
      return (await engine.run('apiKey.revoke', systemContext(account), { id })).apiKey;
    });
    print(json, { key }, () => `Revoked the key "${key.name}" (${key.hint}).`);
  });

function keyTable(keys: readonly AccountKey[]): string {
  return table(
    ['ACCOUNT', 'ID', 'NAME', 'HINT', 'SCOPE', 'CREATED', 'EXPIRES', 'REVOKED', 'LAST USED'],
    keys.map(({ account, id, name, hint, scope, ...times }) => [
      account.name,
      id,
      name,
      hint,
      scope,
      showTime(times.createdAt),
      showTime(times.expiresAt),
      showTime(times.revokedAt),
      showTime(times.lastUsedAt),
    ]),
  );
}

export const keys = newCommand('keys', [
  'tagsmith keys create --account Acme --name "Website form"',
  'tagsmith keys list',
])
  .description('make, list and revoke API keys')
  .addCommand(create)
  .addCommand(list)
  .addCommand(revoke);
