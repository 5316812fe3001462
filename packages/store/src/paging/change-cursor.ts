import type { ChangeListQuery } from '../port/changes.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';

/** Behind which sequence a list of changes begins. @throws StoreError `bad_cursor` */
export function sequenceBehind({ cursor, order }: Pick<ChangeListQuery, 'cursor' | 'order'>): number {
  if (cursor !== undefined) return decodeCursor('change', cursor, ['number'])[0];
  return order === 'newest' ? Number.MAX_SAFE_INTEGER : 0;
}

export function cursorBehindChange({ sequence }: { readonly sequence: number }): string {
  return encodeCursor('change', [sequence]);
}
