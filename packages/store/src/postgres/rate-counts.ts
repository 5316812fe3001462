import type { RateCounts } from '../port/rate-counts.ts';
import type { ReadPool } from './read-pool.ts';
import { statement } from './statement.ts';

/** Counts that are over and go with each new one: more than one, so that what is kept never grows by age. */
const forgottenAtOnce = 4;

interface CountRow {
  readonly count: number;
  readonly ends_at: number;
}

const add = statement<CountRow>(`
  INSERT INTO rate_count (key, count, ends_at) VALUES ($1, $2, $3 + $4::bigint)
  ON CONFLICT (key) DO UPDATE SET
    count = CASE WHEN rate_count.ends_at <= $3 THEN excluded.count ELSE rate_count.count + excluded.count END,
    ends_at = CASE WHEN rate_count.ends_at <= $3 THEN excluded.ends_at ELSE rate_count.ends_at END
  RETURNING count, ends_at`);
const forget = statement('DELETE FROM rate_count WHERE key = $1');
const forgetOld = statement(`
  DELETE FROM rate_count WHERE key IN (SELECT key FROM rate_count WHERE ends_at <= $1 LIMIT ${forgottenAtOnce})`);

/** By the clocks of the processes, which are meant to go alike. */
export function createRateCounts(pool: ReadPool): RateCounts {
  return {
    add: async (key, points, windowMs) => {
      const now = Date.now();
      const [row] = await pool.write((session) => session.writeReturning(add, [key, points, now, windowMs]));
      if (row === undefined) throw new Error('A count that was added to comes back');
      if (row.count === points) await pool.write(async (session) => session.post(forgetOld, [now]));
      return { count: row.count, msLeft: Math.max(0, row.ends_at - now) };
    },
    forget: (key) => pool.write(async (session) => session.post(forget, [key])),
  };
}
