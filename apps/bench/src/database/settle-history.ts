import { query } from '../load/requests.ts';
import { tagsmithMain } from '../tagsmith.ts';
import { startProcess } from '../targets/start-process.ts';

/**
 * Asks for the history of a tag, which waits until the history of all tags has come to the end of the log. A server makes
 * up for that in any case, half a minute after an import: in the middle of a benchmark, which would be charged for it.
 */
export async function settleHistory(databaseUrl: string, key: string): Promise<void> {
  const server = await startProcess(tagsmithMain, ['serve', '--json'], { databaseUrl });
  const read = async (procedure: string, input: object): Promise<{ readonly items: readonly { id?: string }[] }> => {
    const { path, headers } = query(procedure, input, key);
    const response = await fetch(new URL(path, server.url), { headers });
    if (!response.ok) throw new Error(`${procedure} was answered with ${response.status}.`);
    return ((await response.json()) as { readonly result: { readonly data: never } }).result.data;
  };
  try {
    const [tag] = (await read('tag.list', { limit: 1 })).items;
    if (tag === undefined) throw new Error('There is no tag whose history could be asked for.');
    await read('change.list', { tagId: tag.id, limit: 1 });
  } finally {
    await server.stop();
  }
}
