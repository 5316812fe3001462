import { webhookCreateInput } from '@tagsmith/schema';
import { systemContext } from '../../system-context.ts';
import { checkedBy } from '../checked-by.ts';
import { chooseAccount } from '../choose-account.ts';
import { newCommand } from '../new-command.ts';
import { print } from '../print.ts';
import { listWebhooks } from '../webhooks/list-webhooks.ts';
import { webhookTable } from '../webhooks/webhook-table.ts';
import { withWebhook } from '../webhooks/with-webhook.ts';
import { withEngine } from '../with-engine.ts';

const { name: nameRule, url: urlRule } = webhookCreateInput.shape;
const idArgument = ['<id>', 'its id, or the beginning of it, as "webhooks list" shows it'] as const;

const create = newCommand('create', [
  'tagsmith webhooks create --account Acme --name CRM --url https://crm.example.com/tagsmith',
  'tagsmith webhooks create --account Acme --name CRM --url https://crm.example.com/tagsmith --json',
])
  .description('have an address sent what is written from now on; the secret that signs it is shown this once')
  .requiredOption('--account <name>', 'the account whose changes are sent')
  .requiredOption('--name <name>', 'what the webhook is for', checkedBy(nameRule))
  .requiredOption('--url <url>', 'where the changes are sent', checkedBy(urlRule))
  .option('--json', 'print JSON')
  .action(async ({ account: accountName, name, url, json }) => {
    const result = await withEngine(async (engine, store) => {
      const account = await chooseAccount(store, accountName);
      const made = await engine.run('webhook.create', systemContext(account), { name, url });
      return { ...made, account: { id: account.id, name: account.name, locationId: account.locationId } };
    });
    print(
      json,
      result,
      ({ secret, account }) =>
        `${secret}\n\nThe secret of a webhook of "${account.name}", shown this once. Whoever receives checks messages with it.`,
    );
  });

const list = newCommand('list', ['tagsmith webhooks list', 'tagsmith webhooks list --account Acme --json'])
  .description('list the webhooks without their secrets, oldest first, and how they fare')
  .option('--account <name>', 'only the webhooks of this account')
  .option('--json', 'print JSON')
  .action(async ({ account: accountName, json }) => {
    const webhooks = await withEngine((engine, store) => listWebhooks(engine, store, accountName));
    print(json, { webhooks }, () => (webhooks.length === 0 ? 'There is no webhook yet.' : webhookTable(webhooks)));
  });

const pause = newCommand('pause', ['tagsmith webhooks pause 0199d0c2-6f0e-7c2b-9a51-3c6f1f5b2a10'])
  .description('send nothing to a webhook for a while; what is written meanwhile waits')
  .argument(...idArgument)
  .option('--json', 'print JSON')
  .action(async (reference, { json }) => {
    const result = await withWebhook(reference, (engine, context, { id }) =>
      engine.run('webhook.update', context, { id, isPaused: true }),
    );
    print(json, result, ({ webhook }) => `Paused the webhook "${webhook.name}"; what is written meanwhile waits.`);
  });

const resume = newCommand('resume', ['tagsmith webhooks resume 0199d0c2-6f0e-7c2b-9a51-3c6f1f5b2a10'])
  .description('send to a webhook again that was paused, for whatever reason: first what waits for it')
  .argument(...idArgument)
  .option('--json', 'print JSON')
  .action(async (reference, { json }) => {
    const result = await withWebhook(reference, (engine, context, { id }) =>
      engine.run('webhook.update', context, { id, isPaused: false }),
    );
    print(json, result, ({ webhook }) => `Resumed the webhook "${webhook.name}".`);
  });

const retry = newCommand('retry', ['tagsmith webhooks retry 0199d0c2-6f0e-7c2b-9a51-3c6f1f5b2a10'])
  .description('have a server that runs try a failing webhook again now, and not when its turn comes')
  .argument(...idArgument)
  .option('--json', 'print JSON')
  .action(async (reference, { json }) => {
    const result = await withWebhook(reference, (engine, context, { id }) =>
      engine.run('webhook.retry', context, { id }),
    );
    print(json, result, ({ webhook: { name, pausedAt } }) =>
      pausedAt === null
        ? `The webhook "${name}" is tried again now.`
        : `The webhook "${name}" is paused: nothing is sent to it until "webhooks resume".`,
    );
  });

const remove = newCommand('delete', ['tagsmith webhooks delete 0199d0c2-6f0e-7c2b-9a51-3c6f1f5b2a10'])
  .description('end a webhook for good; what waits for it is not sent')
  .argument(...idArgument)
  .option('--json', 'print JSON')
  .action(async (reference, { json }) => {
    const webhook = await withWebhook(reference, async (engine, context, found) => {
      await engine.run('webhook.delete', context, { id: found.id });
      return found;
    });
    print(json, { webhook }, ({ webhook: { name } }) => `Deleted the webhook "${name}".`);
  });

export const webhooks = newCommand('webhooks', [
  'tagsmith webhooks create --account Acme --name CRM --url https://crm.example.com/tagsmith',
  'tagsmith webhooks list',
])
  .description('send the changes of an account to an address: make, list, pause, resume, retry and delete webhooks')
  .addCommand(create)
  .addCommand(list)
  .addCommand(pause)
  .addCommand(resume)
  .addCommand(retry)
  .addCommand(remove);
