import { defineConfig } from 'tsdown';

/** One file of code and one of types: what a caller's compiler needs of the server is inside. */
export default defineConfig({
  entry: 'src/index.ts',
  platform: 'neutral',
  tsconfig: 'tsconfig.build.json',
  dts: { resolve: [/^@tagsmith\//] },
});
