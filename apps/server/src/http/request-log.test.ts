import { expect, test } from 'vitest';
import { hideTokens } from './request-log.ts';

test.each([
  ['/setup?token=abc', '/setup?token=***'],
  ['/invitation?lang=es&token=a-b_c%20d&x=1', '/invitation?lang=es&token=***&x=1'],
  ['/setup?TOKEN=abc#x', '/setup?TOKEN=***#x'],
  ['/leads?tokens=3', '/leads?tokens=3'],
  ['/token=abc', '/token=abc'],
])('%s is logged as %s', (url, logged) => {
  expect(hideTokens(url)).toBe(logged);
});
