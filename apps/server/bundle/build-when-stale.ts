import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sourceHash } from '@tagsmith/source-hash';
import { builds } from './builds.ts';

/** What is run: it imports the build that was made last. */
const entry = join(builds, 'main.js');

/** Builds the server unless it is there as the sources are now. */
export async function buildServerWhenStale(): Promise<void> {
  const name = serverSourceHash().slice(0, 16);
  const imports = `import './${name}/main.js';\n`;
  if ((await readFile(entry, 'utf8').catch(() => '')) === imports) return;
  console.error('Building the server…');
  const { buildServer } = await import('./build-server.ts');
  await buildServer(name);
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
