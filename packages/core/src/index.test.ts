import { expect, test } from 'vitest';
import * as core from './index.ts';

test('the package offers exactly this at run time', () => {
  expect(Object.keys(core).sort()).toMatchInlineSnapshot();
});
