import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'tsdown';

/**
 * Builds what is published: `dist/index.js`, and `dist/index.d.ts` with all that a caller's compiler needs of the server.
 * TypeScript 7 has no API that a bundler could ask, so this takes two steps: `tsc` writes the declarations of this
 * package and of those it leads to under `build/`, then the bundler joins them.
 */
const cwd = import.meta.dirname;
const tsc = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')));
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd, stdio: 'inherit' });

const output = {
  cwd,
  config: false,
  platform: 'neutral',
  outDir: 'dist',
  clean: false,
  logLevel: 'error',
  deps: { neverBundle: true, alwaysBundle: [/^@tagsmith\//], onlyImport: ['@trpc/client', '@trpc/server'] },
  // An import of which nothing is left is left out too.
  treeshake: { moduleSideEffects: false },
} as const satisfies InlineConfig;
await build({ ...output, entry: 'src/index.ts', dts: false });
await build({
  ...output,
  entry: 'build/client/src/index.d.ts',
  tsconfig: 'tsconfig.bundle.json',
  dts: { dtsInput: true, emitDtsOnly: true },
});
