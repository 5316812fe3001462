import type { AppRouter } from '@tagsmith/trpc';
import type { inferRouterOutputs } from '@trpc/server';

/** What the server says of its database. */
type StoreStatus = inferRouterOutputs<AppRouter>['system']['store'];

export type SqliteStatus = Extract<StoreStatus, { kind: 'sqlite' }>;
export type PostgresStatus = Extract<StoreStatus, { kind: 'postgres' }>;
