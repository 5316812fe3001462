import { writeFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { stampFile, webSourceHash } from './sources.ts';

/** Leaves in the build what it was made of, for `build-when-stale.ts`. */
export function stampSources(): Plugin {
  let hash = '';
  return {
    name: 'tagsmith:stamp-sources',
    apply: 'build',
    // Before the build, so that what is saved meanwhile makes it stale.
    buildStart: () => {
      hash = webSourceHash();
    },
    writeBundle: { order: 'post', sequential: true, handler: () => writeFileSync(stampFile, hash) },
  };
}
