import { createRandom } from '../database/random.ts';
import type { DriveOrder } from './order.ts';
import { readCursors } from './read-cursors.ts';
import { type LoadRequest, requestsOf } from './requests.ts';

/** The requests of a round, over and over. They are made before the clock runs, so that the driver costs the same for every server. */
export async function poolOf({ urls, keys, leads, scenario, seed }: DriveOrder): Promise<readonly LoadRequest[]> {
  const cursors = scenario === 'list-deep' ? await readCursors(urls[0] ?? '', keys[0] ?? '') : [];
  const source = { leads, random: createRandom(seed), cursors };
  const make = requestsOf[scenario];
  return Array.from({ length: scenario === 'highlevel-bulk' ? 200 : 20_000 }, (_, index) =>
    make({ ...source, key: keys[index % keys.length] ?? '' }),
  );
}
