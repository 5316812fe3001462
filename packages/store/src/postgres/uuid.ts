import { StoreError } from '../store-error.ts';

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Comes before every other in an order. */
export const leastUuid = '00000000-0000-0000-0000-000000000000';

/** Whether a text can be the id of a record: PostgreSQL refuses to compare anything else with one. */
export function isUuid(text: string): boolean {
  return form.test(text);
}

/** The id in a cursor. @throws StoreError `bad_cursor` when it can't be one */
export function uuidOfCursor(text: string): string {
  if (isUuid(text)) return text;
  throw new StoreError('bad_cursor', 'The cursor does not belong to this list; start again without one.');
}
