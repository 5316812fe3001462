import { onTestFinished } from 'vitest';
import { newFolder, removeFolder } from '../harness/folder.ts';
import { type ServerProcess, startServer } from '../harness/server-process.ts';

/** A folder without a database, for the test that runs. */
export async function newTestFolder(): Promise<string> {
  const folder = await newFolder();
  onTestFinished(() => removeFolder(folder));
  return folder;
}

/** A server that ends with the test at the latest. */
export async function serveForTest(
  folder: string,
  variables?: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const server = await startServer(folder, variables);
  onTestFinished(async () => {
    await server.stop('SIGKILL');
  });
  return server;
}
