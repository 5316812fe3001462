import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './bundle/precompress.ts';
import { stampSources } from './bundle/stamp-sources.ts';

/**
 * Few files, because each is a request of its own: what every page begins with in one, and what several parts share put
 * together until such a file is of some size. By default the list of leads was 47 files, most of them under 2 kB.
 */
const codeSplitting = {
  groups: [
    { name: 'app', tags: ['$initial' as const], priority: 2 },
    { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 10_000, priority: 1 },
  ],
};

const server = 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react(), tailwindcss(), precompress(), stampSources()],
  build: {
    manifest: 'manifest.json',
    // What the content security policy forbids: a font or an icon as a data: address.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting } },
    // The theme is written with light-dark(), which these know and which is longer when it is lowered.
    target: ['chrome123', 'firefox121', 'safari17.5'],
  },
  server: {
    proxy: {
      '/auth': server,
      '/data': server,
      '/sample-leads': server,
      '/trpc': server,
      '/docs': server,
      '/openapi': server,
    },
  },
});
