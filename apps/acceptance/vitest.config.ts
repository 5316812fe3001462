import { defineConfig } from 'vitest/config';

// Nearly every test starts processes, on a machine that may have much else to do.
export default defineConfig({
  test: { testTimeout: 30_000, hookTimeout: 30_000, globalSetup: './src/ui/unpack-browser.ts' },
});
