import { type Beginning, type LeadPlace, placeBehind } from '../paging/lead-cursor.ts';
import { StoreError } from '../store-error.ts';
import type { Bind } from './bound-values.ts';
import { orderSql } from './lead-orders.ts';
import type { LeadOrigin } from './lead-origin.ts';
import { uuidOfCursor } from './uuid.ts';

/**
 * That a lead comes behind the place where a list begins; none where it begins with the first. Comparing the first order by
 * itself, too, is what lets a walk of its index start at the place.
 * @throws StoreError `bad_cursor`
 */
export function isBehind(
  query: Beginning,
  { origin, bind }: { readonly origin: Pick<LeadOrigin, 'uid' | 'updatedAt'>; readonly bind: Bind },
): readonly string[] {
  const place = placeBehind(query);
  if (place === undefined) return [];
  const { places, id } = checked(place);
  const [first, last] = [orderSql(query, origin), orderSql(query.thenBy ?? query, origin)];
  const behind = `(${last.sql}, ${origin.uid}) ${last.beyond} (${bind(places.at(-1))}, ${bind(id)})`;
  if (query.thenBy === undefined) return [behind];
  const start = bind(places[0]);
  return [`${first.sql} ${first.beyond}= ${start}`, `(${first.sql} ${first.beyond} ${start} OR ${behind})`];
}

/** A cursor comes from a caller, and PostgreSQL refuses to compare with what a column can't hold. */
function checked({ places, id }: LeadPlace): LeadPlace {
  const isPossible = (place: number | string) =>
    typeof place === 'number' ? Number.isSafeInteger(place) : !place.includes('\0');
  if (places.every(isPossible)) return { places, id: uuidOfCursor(id) };
  throw new StoreError('bad_cursor', 'The cursor does not belong to this list; start again without one.');
}
