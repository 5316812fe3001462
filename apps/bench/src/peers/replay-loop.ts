/** The statements of a server in a bare loop, as it sent them, without a server: what PostgreSQL and `pg` alone allow. */

import { Replay } from '../statements/replay.ts';
import type { ReplayOrder } from '../statements/replay-order.ts';

const replay = new Replay(process.argv[2] ?? '');
process.on('message', async ({ recordings, isSequential }: ReplayOrder) => {
  process.send?.(await replay.play(recordings, isSequential));
});
