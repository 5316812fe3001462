import { defineConfig } from 'vitest/config';

// Real databases and threads, on a machine that may have much else to do.
export default defineConfig({
  test: { testTimeout: 30_000, hookTimeout: 30_000, globalSetup: '@tagsmith/postgres-for-tests/global-setup' },
});
