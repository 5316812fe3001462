import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sourceHash } from '@tagsmith/source-hash';

/** Holds each build in a folder of its own. */
const builds = join(import.meta.dirname, '../dist');
/** It imports the build that was made last. */
const entry = join(builds, 'main.js');
const source = join(import.meta.dirname, '../src/main.js');

/** The module that runs the server: its bundle, or its sources where that can't be made, such as in a folder that is read only. */
export async function serverModule(): Promise<string> {
  try {
    await buildServerWhenStale();
    return pathToFileURL(entry).href;
  } catch (error) {
    console.error(error, '\nThe server could not be built. It runs from its sources, which takes longer to start.');
    return pathToFileURL(source).href;
  }
}

/** Builds the server unless it is there as the sources are now. */
export async function buildServerWhenStale(): Promise<void> {
  const name = serverSourceHash().slice(0, 16);
  const imports = `import './${name}/main.js';\n`;
  if ((await readFile(entry, 'utf8').catch(() => '')) === imports) return;
  console.error('Building the server…');
  const { buildServer } = await import('./build-server.ts');
  await buildServer(builds, name);
  // At once: another process may be about to read it.
  await writeFile(`${entry}.${process.pid}`, imports);
  await rename(`${entry}.${process.pid}`, entry);
}

/** Of everything that the bundle is made of. */
function serverSourceHash(): string {
  const packages = ['application', 'core', 'rest', 'schema', 'store', 'trpc'];
  return sourceHash([
    'apps/server/bundle',
    'apps/server/package.json',
    'apps/server/src',
    ...packages.map((name) => `packages/${name}/src`),
    'pnpm-lock.yaml',
  ]);
}
