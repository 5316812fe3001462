import { z } from 'zod';
import { documentedAs } from '../../openapi/documented-as.ts';

/** Counted before any of it is looked at. */
export function listOf<Item extends z.ZodType>(item: Item, what: string, max: number) {
  const counted = z.array(z.unknown()).max(max, {
    error: ({ input }) => `must have at most ${max} ${what}, not ${Array.isArray(input) ? input.length : 0}`,
  });
  return documentedAs(counted.pipe(z.array(item)), z.array(item).max(max));
}
