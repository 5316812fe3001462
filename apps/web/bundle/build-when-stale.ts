import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stampFile, webSourceHash } from './sources.ts';

/** Builds the web UI unless it is there as the sources are now. */
export async function buildWebWhenStale(): Promise<void> {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === webSourceHash()) return;
  console.error('Building the web UI…');
  const { build } = await import('vite');
  try {
    await build({ root: join(import.meta.dirname, '..'), logLevel: 'warn' });
  } catch (error) {
    // The APIs need no UI.
    console.error(error, '\nThe web UI could not be built. The server starts without its changes.');
  }
}
