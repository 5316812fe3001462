import { expect, test } from 'vitest';
import { printedValues } from './printed-values.ts';

const [one, two, three] = ['1', '2', '3'].map((digit) => `01a2007d-c90e-77c9-a0a5-${digit.repeat(12)}`);
const [noon, night] = ['2026-01-31T12:00:00Z', '2026-01-31T23:00:00.000Z'];

const json = (value: unknown) => ({ isJson: true, text: JSON.stringify(value) });
const text = (value: string) => ({ isJson: false, text: value });

type Pair = readonly [printed: unknown, actual: unknown];

/** Whether answers, one after the other, are as they are printed. */
function isAsPrinted(kept: readonly string[], answers: readonly Pair[]) {
  const values = printedValues({}, kept);
  return answers
    .map(([printed, actual]) => values.compare(json(printed), JSON.stringify(actual)))
    .every(({ printed, actual }) => printed === actual);
}

test.each<readonly [name: string, same: boolean, kept: readonly string[], answers: readonly Pair[]]>([
  ['an id for another', true, [], [[{ id: one }, { id: two }]]],
  [
    'the same one again',
    true,
    [],
    [
      [{ id: one }, { id: two }],
      [[one], [two]],
    ],
  ],
  [
    'another one then',
    false,
    [],
    [
      [{ id: one }, { id: two }],
      [[one], [three]],
    ],
  ],
  ['two that are printed as one', false, [], [[{ ids: [one, one] }, { ids: [two, three] }]]],
  ['one that is printed as two', false, [], [[{ ids: [one, two] }, { ids: [three, three] }]]],
  ['an id that must stay', false, [`${one}`], [[{ id: one }, { id: two }]]],
  ['an id that should have gone', false, [`${two}`], [[{ id: one }, { id: two }]]],
  ['any time', true, [], [[{ at: [noon, noon] }, { at: [noon, night] }]]],
  ['a time that must stay', false, [`${noon}`], [[{ at: noon }, { at: night }]]],
  ['another value', false, [], [[{ n: 1 }, { n: 2 }]]],
  ['another key', false, [], [[{ n: 1 }, { m: 1 }]]],
  ['one more', false, [], [[[one], [two, three]]]],
  ['a 20-character id', true, [], [[{ id: 'VbecztF8rWwhIPQs4ty2' }, { id: 'abcdefghijklmnopqrst' }]]],
])('%s: %s', (_name, same, kept, answers) => {
  expect(isAsPrinted(kept, answers)).toBe(same);
});

test('a command is given with the values of this run', () => {
  const values = printedValues({ 'https://vendor.example': 'http://127.0.0.1:1' }, []);
  values.compare(text('ready at http://127.0.0.1:3000'), 'ready at http://127.0.0.1:4711\n');
  expect(values.fill('curl http://127.0.0.1:3000/a https://vendor.example/b')).toBe(
    'curl http://127.0.0.1:4711/a http://127.0.0.1:1/b',
  );
});

test.each([
  ['a beginning', 'one\ntwo\n…\n', 'one\ntwo\nthree\n', true],
  ['another beginning', 'one\ntwo\n…\n', 'one\nthree\n', false],
  ['all of it', 'one\n', 'one\ntwo\n', false],
  ['nothing', '', 'one\n', false],
])('a text: %s', (_name, printed, output, same) => {
  const compared = printedValues({}, []).compare(text(printed), output);
  expect(compared.actual === compared.printed).toBe(same);
});
