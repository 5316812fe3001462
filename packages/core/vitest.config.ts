import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    coverage: {
      include: ['src/**'],
      exclude: ['src/**/*.test.ts'],
      reporter: ['text', { skipFull: true }],
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 },
    },
  },
});
