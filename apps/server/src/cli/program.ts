import { Command } from '@commander-js/extra-typings';
import { migrate } from './commands/migrate.ts';
import { serve } from './commands/serve.ts';

/** The command line: `tagsmith <noun> <verb>`. */
export const program = new Command('tagsmith')
  .description('A self-hosted lead store whose tags and metadata stay in sync however they are written.')
  .showHelpAfterError('Run it with --help to see what it takes.')
  .addCommand(serve)
  .addCommand(migrate);
