import { configDefaults, defineConfig } from 'vitest/config';
import { onPostgres, patience } from './vitest.shared.ts';

/** What callers see at a door of three server processes, where each request goes to another of them; by night at every door. */
const ofCluster = [
  'src/nexor/**/*.test.ts',
  'src/across/every-write.test.ts',
  'src/auth/sample-leads.test.ts',
  'src/trpc/{api-keys,idempotency,parallel-syncs,watch-changes}.test.ts',
  'src/webhooks/deliver.test.ts',
];
/** Where a store shows, and no door: the rest is the same code over the same verbs. */
const ofPostgres = [
  'src/process/{busy,first-run,start,stop}.test.ts',
  'src/ui/leads.test.ts',
  'src/**/*.postgres.test.ts',
];

export default defineConfig({
  test: {
    ...patience,
    globalSetup: './src/ui/unpack-browser.ts',
    projects: [
      { extends: true, test: { name: 'sqlite', exclude: [...configDefaults.exclude, '**/*.postgres.test.ts'] } },
      { extends: true, test: { ...onPostgres, name: 'postgres', include: ofPostgres } },
      {
        extends: true,
        test: {
          ...onPostgres,
          name: 'cluster',
          include: ofCluster,
          exclude: [...onPostgres.exclude, '**/*.postgres.test.ts'],
          env: { ...onPostgres.env, ACCEPTANCE_PROCESSES: '3' },
        },
      },
    ],
  },
});
