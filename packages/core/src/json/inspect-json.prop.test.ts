import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspectJson } from './inspect-json.ts';

const key = fc.constantFrom('a', 'b', 'toString', 'b\0', '__proto__', '\udd25');
const scalar = fc.constantFrom<unknown>(null, true, 1, 'text', '🔥', 'nul\0', '\ud83d', Number.NaN, Infinity);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium' },
    { arbitrary: fc.constant('fine'), weight: 12 },
    scalar,
    { arbitrary: fc.array(tie('value'), { maxLength: 4 }), weight: 6 },
    { arbitrary: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { noNullPrototype: true }), weight: 6 },
    fc.dictionary(key, tie('value'), { maxKeys: 2, noNullPrototype: true }),
  ),
}));

/** The same walk as a recursion; the paths of everything wrong, in order. */
function faults(json: unknown, path: (string | number)[]): (string | number)[][] {
  if (typeof json === 'number') return Number.isFinite(json) ? [] : [path];
  if (typeof json === 'string') return isClean(json) ? [] : [path];
  if (typeof json !== 'object' || json === null) return [];
  if (Array.isArray(json)) return json.flatMap((item, index) => faults(item, [...path, index]));
  const keys = Object.keys(json).some((name) => name === '__proto__' || !isClean(name)) ? [path] : [];
  return [...keys, ...Object.entries(json).flatMap(([name, child]) => faults(child, [...path, name]))];
}

function isClean(text: string): boolean {
  return !/\0|\p{Surrogate}/u.test(text);
}

test('finds the first fault that a recursion finds, or none', () => {
  fc.assert(
    fc.property(value, (json) => {
      expect(inspectJson(json)?.path).toEqual(faults(json, [])[0]);
    }),
    { numRuns: 500 },
  );
});
