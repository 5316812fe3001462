import { defineConfig } from 'vitest/config';
import { onPostgres, patience } from './vitest.shared.ts';

/** Everything on PostgreSQL, which takes as long as everything on SQLite. */
export default defineConfig({ test: { ...patience, ...onPostgres } });
