import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceHash, stampFile } from './source-hash.ts';

// `pnpm start` loads this before the server (`node --import`): in the same process, so that a warm start pays for a few
// milliseconds of hashing and for no second Node.
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== sourceHash()) {
  console.error('Building the web UI…');
  const { build } = await import('vite');
  try {
    await build({ root: join(import.meta.dirname, '..'), logLevel: 'warn' });
  } catch (error) {
    // The APIs need no UI.
    console.error(error, '\nThe web UI could not be built. The server starts without its changes.');
  }
}
