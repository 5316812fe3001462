/** Passwords of a cluster that nobody else can reach, by what stands in their place in `deploy/`. */
export const secrets = {
  CHANGE_SUPERUSER: 'superuser',
  CHANGE_REPLICATION: 'replication',
  CHANGE_REWIND: 'rewind',
} as const;

/** Of those who change something through Patroni's REST API. */
export const restPassword = 'rest';
/** Of Tagsmith's own role. */
export const tagsmithPassword = 'tagsmith';
