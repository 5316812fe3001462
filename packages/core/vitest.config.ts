import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Every rule here is pure, so that test files cannot disturb each other; a worker for each took three times as long.
    isolate: false,
    // A property is tried on thousands of inputs, on a machine that may have much else to do.
    testTimeout: 60_000,
    coverage: {
      include: ['src/**'],
      exclude: ['src/**/*.test.ts'],
      reporter: [['text', { skipFull: true }]],
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 },
    },
  },
});
