import { expect, test } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor.ts';

test('a place comes back as it was', () => {
  const place = [1_735_689_600_000, 'Ñandú "客户" 🔥'] as const;
  const cursor = encodeCursor('lead', place);
  expect(cursor).toMatch(/^[\w-]+$/);
  expect(decodeCursor('lead', cursor, ['number', 'string'])).toEqual(place);
});

const strangers: readonly (readonly [name: string, cursor: string])[] = [
  ['another list', encodeCursor('tag', [1, 'x'])],
  ['parts of other kinds', encodeCursor('lead', ['x', 1])],
  ['a part that is null', Buffer.from('["lead",null,"x"]').toString('base64url')],
  ['too few parts', encodeCursor('lead', [1])],
  ['too many parts', encodeCursor('lead', [1, 'x', 'x'])],
  ['no list', Buffer.from('{"0":"lead","1":1,"2":"x","length":3}').toString('base64url')],
  ['no JSON', Buffer.from('lead').toString('base64url')],
  ['nothing', ''],
];
test.for(strangers)('refuses %s', ([, cursor]) => {
  const decode = () => decodeCursor('lead', cursor, ['number', 'string']);
  expect(decode).toThrow(expect.objectContaining({ name: 'StoreError', kind: 'bad_cursor' }));
});
