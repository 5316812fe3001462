import { readEnv } from '../../env.ts';
import { startBlock } from '../../serve/start-block.ts';
import { stopOnSignal } from '../../serve/stop-on-signal.ts';
import { newCommand } from '../new-command.ts';

export const serve = newCommand('serve', [
  'tagsmith serve',
  'PORT=8080 DATABASE_URL=file:./leads.db tagsmith serve --json',
  'DATABASE_URL=postgres://tagsmith:secret@127.0.0.1:5432/tagsmith tagsmith serve',
])
  .description('start the server on HOST and PORT over DATABASE_URL; the first start makes an account and a key')
  .option('--json', 'print one line of JSON instead of the block for people')
  .action(async ({ json }) => {
    const env = readEnv();
    // Loaded only here: no other command needs what speaks HTTP.
    const { startServer } = await import('../../serve/start-server.ts');
    const server = await startServer(env);
    stopOnSignal(server);
    const { url, firstKey = null, setupUrl = null } = server;
    process.stdout.write(json ? `${JSON.stringify({ url, firstKey, setupUrl })}\n` : startBlock(server));
  });
