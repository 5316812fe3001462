import { configDefaults, defineConfig } from 'vitest/config';
import { onPostgres, patience } from './vitest.shared.ts';

/**
 * Everything on PostgreSQL, served by one process or by three; each takes as long as everything on SQLite, or longer. And the
 * pages in each theme at each width.
 */
export default defineConfig({
  test: {
    ...patience,
    globalSetup: './src/ui/unpack-browser.ts',
    projects: [
      {
        extends: true,
        test: {
          name: 'looks',
          include: ['src/ui/**/*.test.ts'],
          exclude: [...configDefaults.exclude, '**/*.postgres.test.ts'],
          env: { ACCEPTANCE_LOOKS: 'all' },
        },
      },
      { extends: true, test: { ...onPostgres, name: 'postgres' } },
      {
        extends: true,
        test: { ...onPostgres, name: 'cluster', env: { ...onPostgres.env, ACCEPTANCE_PROCESSES: '3' } },
      },
    ],
  },
});
