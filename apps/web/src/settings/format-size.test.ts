import { expect, test } from 'vitest';
import { formatSize } from './format-size.ts';

test.each([
  [0, 'en', '0 byte'],
  [999, 'en', '999 byte'],
  [1_000, 'en', '1 kB'],
  [229_376, 'en', '229.4 kB'],
  [48_345_678, 'en', '48.3 MB'],
  [48_345_678, 'es', '48,3 MB'],
  [2_500_000_000, 'en', '2.5 GB'],
  [3e16, 'en', '30,000 TB'],
])('%d in %s is %s', (bytes, language, text) => {
  expect(formatSize(bytes, language)).toBe(text);
});
