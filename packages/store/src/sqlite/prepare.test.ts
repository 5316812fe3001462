import { expect, test } from 'vitest';
import { behindPlus } from './prepare.ts';

const cases: readonly (readonly [name: string, sql: string, prepared: string])[] = [
  ['no parameter', 'SELECT 1 + 1', 'SELECT 1 + 1'],
  ['a place', 'a = ?', 'a = +?'],
  ['a name', 'a = @a', 'a = +@a'],
  ['several of both', 'a = ? AND b > @b AND c LIKE ?', 'a = +? AND b > +@b AND c LIKE +?'],
  ['no blank before it', 'a=?', 'a=+?'],
  ['values of a row', 'VALUES (?, @b, ?)', 'VALUES (+?, +@b, +?)'],
  ['a row that is compared', '(a, b) > (@a, @b)', '(a, b) > (+@a, +@b)'],
  ['a function', 'instr(a, ?) > 0', 'instr(a, +?) > 0'],
  ['a limit', 'LIMIT ?', 'LIMIT +?'],
  ['a match', 'text MATCH @match', 'text MATCH +@match'],
  ['digits in a name', 'a = @all10', 'a = +@all10'],
  ['one that stands behind a plus', 'a = +? OR b = +@b', 'a = +? OR b = +@b'],
  ['an arithmetic plus', 'a = 1 + ?', 'a = 1 + +?'],
  ['a sign inside a word', 'a@b', 'a@b'],
  ['the start and the end', '?', '+?'],
];

test.for(cases)('%s', ([, sql, prepared]) => {
  expect(behindPlus(sql)).toBe(prepared);
  expect(behindPlus(prepared)).toBe(prepared);
});
