import manifest from '../../package.json' with { type: 'json' };
import { account } from './commands/account.ts';
import { backup } from './commands/backup.ts';
import { copy } from './commands/copy.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { keys } from './commands/keys.ts';
import { migrate } from './commands/migrate.ts';
import { sample } from './commands/sample.ts';
import { serve } from './commands/serve.ts';
import { users } from './commands/users.ts';
import { webhooks } from './commands/webhooks.ts';
import { newCommand } from './new-command.ts';

/** The command line: `tagsmith <noun> <verb>`. */
export const program = newCommand('tagsmith', [
  'tagsmith serve',
  'tagsmith account create Acme',
  'tagsmith keys create --account Acme --name "Website form"',
])
  .version(manifest.version)
  .description('A self-hosted lead store whose tags and metadata stay in sync however they are written.')
  .addHelpText('after', '\nIn a clone, tagsmith is: npx --yes pnpm@12.21.0 tagsmith')
  .addCommand(serve)
  .addCommand(migrate)
  .addCommand(account)
  .addCommand(keys)
  .addCommand(users)
  .addCommand(webhooks)
  .addCommand(importCommand)
  .addCommand(exportCommand)
  .addCommand(backup)
  .addCommand(copy)
  .addCommand(sample);
