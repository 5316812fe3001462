import { restPassword } from './secrets.ts';

/** One node as Patroni sees it. */
export interface Member {
  readonly name: string;
  readonly role: string;
  readonly state: string;
  readonly timeline?: number;
  /** Bytes that a standby lacks; a text where nobody knows. */
  readonly lag?: number | string;
}

/** All nodes as one of them sees them; undefined when none of these answers. */
export async function membersSeenBy(restUrls: readonly string[]): Promise<readonly Member[] | undefined> {
  for (const url of restUrls) {
    try {
      const answer = await fetch(`${url}/cluster`, { signal: AbortSignal.timeout(2_000) });
      const { members } = (await answer.json()) as { readonly members?: readonly Member[] };
      if (members !== undefined) return members;
    } catch {
      // The next one may answer.
    }
  }
  return undefined;
}

/** Changes what the whole cluster is configured by. */
export async function configure(restUrl: string, change: Readonly<Record<string, unknown>>): Promise<void> {
  const answer = await fetch(`${restUrl}/config`, {
    method: 'PATCH',
    headers: {
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from(`patroni:${restPassword}`).toString('base64')}`,
    },
    body: JSON.stringify(change),
    signal: AbortSignal.timeout(5_000),
  });
  if (!answer.ok) throw new Error(`Patroni refused ${JSON.stringify(change)} with ${answer.status}.`);
}
