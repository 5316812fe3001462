import { join } from 'node:path';
import { sourceHash } from '@tagsmith/source-hash';

/** Where the build leaves the hash of what it was made of. */
export const stampFile = join(import.meta.dirname, '../dist/made-of.txt');

/** A hash of everything that the bundle is made of. */
export function webSourceHash(): string {
  return sourceHash([
    'apps/web/bundle',
    'apps/web/index.html',
    'apps/web/package.json',
    'apps/web/src',
    'apps/web/vite.config.ts',
    'packages/core/src',
    'pnpm-lock.yaml',
  ]);
}
