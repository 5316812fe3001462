import type { WriteTx } from '../port/store.ts';
import { unnamed } from './statement.ts';
import type { Writing } from './writing.ts';

const savepoint = unnamed('SAVEPOINT attempt');
const release = unnamed('RELEASE SAVEPOINT attempt');
const rollback = unnamed('ROLLBACK TO SAVEPOINT attempt');

/**
 * Runs a part of the transaction in a savepoint of its own: what it throws undoes it alone and is thrown on. What it posts
 * is not waited for: no rule of a caller rests on that, and what fails of it fails the transaction.
 */
export function createAttempt({ session, head }: Writing): WriteTx['attempt'] {
  return async (part) => {
    // What waits belongs to what was before, and stays whatever comes of the part.
    head.deferred.flush(session);
    // What is undone can't be undone of these.
    head.foreseen.forget();
    session.post(savepoint, []);
    try {
      const result = await part();
      head.deferred.flush(session);
      session.post(release, []);
      return result;
    } catch (error) {
      head.deferred.discard();
      // What was posted behind the statement that failed has failed too.
      await session.settle().catch(() => undefined);
      session.post(rollback, []);
      session.post(release, []);
      await session.settle();
      throw error;
    }
  };
}
