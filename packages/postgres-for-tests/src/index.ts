export { createDatabase } from './create-database.ts';
export { dropDatabase } from './drop-database.ts';
export { newDatabaseUrl } from './new-database-url.ts';
export { type Gate, startGate } from './start-gate.ts';
export { type PostgresServer, startPostgres } from './start-postgres.ts';
