import { StoreError } from '../store-error.ts';

type PartKind = 'number' | 'string';
type Place<Kinds extends readonly PartKind[]> = {
  [Index in keyof Kinds]: Kinds[Index] extends 'number' ? number : string;
};

/** A place in an order as opaque text. `list` says whose cursor it is, so that one list refuses another's. */
export function encodeCursor(list: string, place: readonly (number | string)[]): string {
  return Buffer.from(JSON.stringify([list, ...place])).toString('base64url');
}

/** @throws StoreError `bad_cursor` unless `cursor` came from `encodeCursor` of the same list with parts of these kinds */
export function decodeCursor<const Kinds extends readonly PartKind[]>(
  list: string,
  cursor: string,
  kinds: Kinds,
): Place<Kinds> {
  const decoded = parse(cursor);
  if (Array.isArray(decoded) && decoded[0] === list && decoded.length === kinds.length + 1) {
    const place = decoded.slice(1);
    // The kinds were just compared one by one.
    if (kinds.every((kind, index) => typeof place[index] === kind)) return place as Place<Kinds>;
  }
  throw new StoreError('bad_cursor', 'The cursor does not belong to this list; start again without one.');
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
