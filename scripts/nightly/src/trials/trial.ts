import type { Commits, Roles } from '../cluster/cluster.ts';
import type { DatabaseNode } from '../cluster/database-node.ts';

/** One thing that goes wrong while clients write. Where commits wait for no standby, it shows what is lost. */
export interface Trial extends Commits {
  readonly name: string;
  /** Standbys that are sent everything late. */
  lagging(roles: Roles): readonly DatabaseNode[];
  fault(roles: Roles): Promise<void>;
  /** What happens when everybody writes again. */
  aftermath?(roles: Roles): Promise<void>;
}
