import type { PostgresStatus, ReplicaStatus } from '../port/status.ts';
import type { ReadPool } from './read-pool.ts';
import type { Replica } from './replica.ts';
import type { Signals } from './signals.ts';
import { statement } from './statement.ts';
import type { WriteLanes } from './write-lanes.ts';

export interface StoreParts {
  readonly pool: ReadPool;
  readonly lanes: WriteLanes;
  readonly replica: Replica | undefined;
  readonly signals: Signals;
}

const selectServer = statement<{ readonly version: string; readonly isStandby: boolean }>(
  `SELECT split_part(current_setting('server_version'), ' ', 1) AS version, pg_is_in_recovery() AS "isStandby"`,
);

/** What there is to say of a server, and of the connections to it. */
export async function readStatus({ pool, lanes, replica, signals }: StoreParts): Promise<PostgresStatus> {
  // Before it is asked: the question is not part of the use.
  const pools = { write: lanes.use, read: pool.use, replica: replica?.use ?? null };
  const server = await pool.read((session) => session.row(selectServer, []));
  if (server === undefined) throw new Error('PostgreSQL says what it is');
  return {
    kind: 'postgres',
    version: server.version,
    role: server.isStandby ? 'standby' : 'primary',
    pools,
    replica: replica === undefined ? null : statusOf(replica),
    isListening: signals.isListening,
  };
}

function statusOf({ host, lag, isReadFrom }: Replica): ReplicaStatus {
  return { host, lag: lag === undefined ? null : Math.round(lag), isReadFrom };
}
