import { configDefaults } from 'vitest/config';

/**
 * Nearly every test starts processes, on a machine that may have much else to do. For half of its time it waits for them
 * and for pages, so three files at once fit even on two cores. What a file
 * loads to speak to them keeps nothing of it, so the next file need not load it again.
 */
export const patience = { testTimeout: 30_000, hookTimeout: 30_000, maxWorkers: 3, isolate: false };

/** Each site of such a run has a database of its own on one PostgreSQL. A file's name may say that it is not for it. */
export const onPostgres = {
  exclude: [...configDefaults.exclude, '**/*.sqlite.test.ts'],
  globalSetup: ['./src/ui/unpack-browser.ts', '@tagsmith/postgres-for-tests/global-setup'],
  env: { ACCEPTANCE_STORE: 'postgres' },
};
