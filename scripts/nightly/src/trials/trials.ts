import type { Roles } from '../cluster/cluster.ts';
import type { Trial } from './trial.ts';

const none = () => [];
const all = ({ standbys }: Roles) => standbys;
const allButTheSynchronous = ({ standbys, synchronous }: Roles) => standbys.filter((node) => node !== synchronous);
const killPrimary = ({ primary }: Roles) => primary.killWhole();

/** As in `deploy/patroni.yml`. */
const deployed = { isSynchronous: true, isAppliedFirst: false };

/** In the order in which they run; the last one leaves a cluster that has lost something. */
export const trials: readonly Trial[] = [
  { ...deployed, name: 'nothing', lagging: none, fault: async () => {} },
  {
    ...deployed,
    name: 'nothing, `synchronous_commit: remote_apply`',
    isAppliedFirst: true,
    lagging: none,
    fault: async () => {},
  },
  { ...deployed, name: 'node of the primary killed', lagging: none, fault: killPrimary },
  {
    ...deployed,
    name: 'only PostgreSQL of the primary killed',
    lagging: none,
    fault: ({ primary }) => primary.killPostmaster(),
  },
  {
    ...deployed,
    name: 'node of the synchronous standby killed',
    lagging: none,
    fault: async ({ synchronous }) => synchronous?.killWhole(),
  },
  {
    ...deployed,
    name: 'node of the primary hangs, and wakes when another has taken over',
    lagging: none,
    fault: ({ primary }) => primary.freeze(),
    aftermath: ({ primary }) => primary.thaw(),
  },
  {
    ...deployed,
    name: 'the other standby lags, node of the primary killed',
    lagging: allButTheSynchronous,
    fault: killPrimary,
  },
  { ...deployed, name: 'both standbys lag, node of the primary killed', lagging: all, fault: killPrimary },
  {
    ...deployed,
    name: 'the same with `synchronous_mode: false`',
    isSynchronous: false,
    lagging: all,
    fault: killPrimary,
  },
];
