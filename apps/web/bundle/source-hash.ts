import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** Everything that the bundle is made of, from the root of the repository. */
const sources = [
  'apps/web/bundle',
  'apps/web/index.html',
  'apps/web/package.json',
  'apps/web/src',
  'apps/web/vite.config.ts',
  'packages/core/src',
  'pnpm-lock.yaml',
];

/** Where the build leaves the hash of what it was made of. */
export const stampFile = join(root, 'apps/web/dist/made-of.txt');

/** A hash of the contents: another checkout of the same commit has the same. */
export function sourceHash(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesOf)) hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function filesOf(path: string): readonly string[] {
  if (statSync(join(root, path)).isFile()) return [path];
  const names = readdirSync(join(root, path), { withFileTypes: true }).filter(({ name }) => !name.includes('.test.'));
  return names
    .map(({ name }) => `${path}/${name}`)
    .sort()
    .flatMap(filesOf);
}
