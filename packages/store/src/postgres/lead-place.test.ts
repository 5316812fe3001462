import { expect, test } from 'vitest';
import { encodeCursor } from '../paging/cursor.ts';
import { boundValues } from './bound-values.ts';
import { isBehind } from './lead-place.ts';

const origin = { uid: 'lead.uid', updatedAt: 'lead.updated_at' };
const id = '01900000-0000-7000-8000-000000000000';

function behind(sort: 'created' | 'name', place: readonly (number | string)[]): readonly unknown[] {
  const { all, bind } = boundValues(1);
  const cursor = encodeCursor(`lead.${sort}.asc`, place);
  isBehind({ sort, direction: 'asc', cursor }, { origin, bind });
  return all;
}

test('a place of a cursor becomes the values of a statement', () => {
  expect(behind('created', [-1, id])).toEqual([1, -1, id]);
  expect(behind('name', ['ñandú', id])).toEqual([1, 'ñandú', id]);
});

test.for<[name: string, sort: 'created' | 'name', place: readonly (number | string)[]]>([
  ['an id that is none', 'created', [1, 'x']],
  ['no id', 'created', [1, '']],
  ['a fraction', 'created', [1.5, id]],
  ['a number beyond all times', 'created', [1e300, id]],
  ['a character that no text has', 'name', ['a\0', id]],
])('a cursor with %s is refused before PostgreSQL sees it', ([, sort, place]) => {
  expect(() => behind(sort, place)).toThrow(expect.objectContaining({ name: 'StoreError', kind: 'bad_cursor' }));
});
