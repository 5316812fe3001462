import { defineConfig } from 'vitest/config';

// Real databases and servers, on a machine that may have much else to do. Many tests wait for one that is away, so three
// files at once fit even on two cores.
export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 3,
    globalSetup: '@tagsmith/postgres-for-tests/global-setup',
  },
});
