import { createRandom } from '../database/random.ts';
import type { DriveOrder } from './order.ts';
import { poolSize } from './pool-size.ts';
import { readCursors } from './read-cursors.ts';
import { type LoadRequest, requestsOf } from './requests.ts';

/** The requests of a round, made before the clock runs, so that the driver costs the same for every server. */
export async function poolOf(order: DriveOrder): Promise<readonly LoadRequest[]> {
  const { urls, keys, leads, scenario, seed } = order;
  const cursors = scenario === 'list-deep' ? await readCursors(urls[0] ?? '', keys[0] ?? '') : [];
  const source = { leads, random: createRandom(seed), cursors };
  const make = requestsOf[scenario];
  return Array.from({ length: poolSize(order) }, (_, index) =>
    make({ ...source, key: keys[index % keys.length] ?? '' }),
  );
}
