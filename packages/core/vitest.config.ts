import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Every rule here is pure, so that test files cannot disturb each other; a worker for each took three times as long.
    isolate: false,
    coverage: {
      include: ['src/**'],
      exclude: ['src/**/*.test.ts'],
      reporter: [['text', { skipFull: true }]],
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 },
    },
  },
});
