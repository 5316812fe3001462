import { defineConfig } from 'vitest/config';

// Real databases and servers, on a machine that may have much else to do.
export default defineConfig({
  test: { testTimeout: 120_000, hookTimeout: 60_000, globalSetup: '@tagsmith/postgres-for-tests/global-setup' },
});
