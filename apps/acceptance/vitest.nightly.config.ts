import { defineConfig } from 'vitest/config';
import { onPostgres, patience } from './vitest.shared.ts';

/** Everything on PostgreSQL, served by one process or by three; each takes as long as everything on SQLite, or longer. */
export default defineConfig({
  test: {
    ...patience,
    globalSetup: './src/ui/unpack-browser.ts',
    projects: [
      { extends: true, test: { ...onPostgres, name: 'postgres' } },
      {
        extends: true,
        test: { ...onPostgres, name: 'cluster', env: { ...onPostgres.env, ACCEPTANCE_PROCESSES: '3' } },
      },
    ],
  },
});
