import type { Client } from 'pg';
import type { AccountHead } from './account-head.ts';
import { isConnectionLost, isTrouble } from './database-trouble.ts';
import { lockHeads } from './lock-heads.ts';
import { Session } from './session.ts';
import { statement, unnamed } from './statement.ts';
import type { TagDictionary } from './tag-dictionary.ts';
import type { Outcome, WriteJob } from './write-job.ts';

/** Whatever else the database or the role is set to: what is read behind a lock must be what the last holder left. */
const begin = unnamed('BEGIN ISOLATION LEVEL READ COMMITTED');
const commit = unnamed('COMMIT');
const rollback = unnamed('ROLLBACK');
const selectPosition = statement<{ readonly position: string }>('SELECT pg_current_wal_insert_lsn()::text AS position');

/** A batch that can't be committed because of one of its jobs: each may be done again, by itself. */
export class SpoiltBatch extends Error {
  override readonly name = 'SpoiltBatch';
}

/** The connection broke when the commit was under way: nobody knows whether it was kept. */
export class CommitUnknown extends Error {
  override readonly name = 'CommitUnknown';
}

/** What a transaction came to, where it wrote, and whether it wrote API keys. */
export interface Committed {
  readonly outcomes: readonly Outcome[];
  readonly accountKeys: ReadonlySet<number>;
  readonly hasNewKeys: boolean;
  /** A position of the log behind which all of it is; undefined where nobody asked. */
  readonly position: string | undefined;
}

export interface BatchOptions {
  readonly dictionary: TagDictionary;
  /** Whether the position in the log is asked for; it costs a statement. */
  readonly tellsPosition: boolean;
}

/**
 * Runs jobs in one transaction, in which each can be undone alone, and resolves to what they came to once it is durable.
 * @throws SpoiltBatch, CommitUnknown; when anything else is thrown nothing was kept
 */
export async function runBatch(
  client: Client,
  jobs: readonly WriteJob[],
  { dictionary, tellsPosition }: BatchOptions,
): Promise<Committed> {
  const frame = new Session(client);
  try {
    frame.post(begin, []);
    const heads = await lockHeads(frame, jobs, dictionary);
    const sessions = new Map([...heads].map(([key, head]) => [key, new Session(client, head.deferred)]));
    const outcomes: Outcome[] = [];
    for (const job of jobs) {
      const [head, session] = [heads.get(job.accountKey), sessions.get(job.accountKey)];
      if (head === undefined || session === undefined) throw new Error('Each account of a batch is locked');
      outcomes.push(await runJob(job, { head, session, isAlone: jobs.length === 1 }));
    }
    const only = outcomes.length === 1 ? outcomes[0] : undefined;
    if (only !== undefined && 'error' in only) {
      await frame.rows(rollback, []);
      return { outcomes, accountKeys: new Set(), hasNewKeys: false, position: undefined };
    }
    for (const head of heads.values()) head.save(frame);
    const committed = commitAll([frame, ...sessions.values()]);
    const told = tellsPosition ? frame.row(selectPosition, []).catch(() => undefined) : undefined;
    await committed;
    const hasNewKeys = [...heads.values()].some((head) => head.hasNewKeys);
    return { outcomes, accountKeys: new Set(heads.keys()), hasNewKeys, position: (await told)?.position };
  } catch (error) {
    if (error instanceof CommitUnknown || isConnectionLost(error)) throw error;
    await frame.rows(rollback, []);
    if (jobs.length === 1 || isTrouble(error)) throw error;
    throw new SpoiltBatch('A job among others has failed', { cause: error });
  }
}

/**
 * Runs a job to its end, though not to that of what it posted: should that fail, the commit does.
 * @throws what it failed with, where it is among others and has written, or a statement has failed
 */
async function runJob(
  job: WriteJob,
  { head, session, isAlone }: { readonly head: AccountHead; readonly session: Session; readonly isAlone: boolean },
): Promise<Outcome> {
  const before = session.writes + head.deferred.added;
  try {
    const value = await job.run(session, head);
    if (isAlone) await session.settle();
    return { value };
  } catch (error) {
    // What was sent behind the statement that failed has failed too.
    await session.settle().catch(() => undefined);
    if (isConnectionLost(error)) throw error;
    const hasWritten = session.writes + head.deferred.added > before;
    if (isAlone || (!hasWritten && !session.hasFailed)) return { error };
    throw error;
  }
}

/** Commits what the first of the sessions frames. */
async function commitAll(sessions: readonly [Session, ...Session[]]): Promise<void> {
  const committed = sessions[0].command(commit);
  // The commit fails after what it would have committed.
  committed.catch(() => undefined);
  try {
    // From here on the commit is under way, whichever statement was still to be answered when the connection broke.
    await Promise.all(sessions.map((session) => session.settle()));
    if ((await committed) !== 'COMMIT') throw new Error('PostgreSQL rolled the transaction back');
  } catch (cause) {
    if (isConnectionLost(cause))
      throw new CommitUnknown('The connection broke while a commit was under way', { cause });
    throw cause;
  }
}
