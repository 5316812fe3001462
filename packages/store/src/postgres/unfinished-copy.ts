import { unfinishedCopyText } from '../records/unfinished-copy.ts';
import { StoreError } from '../store-error.ts';
import { connect } from './connection.ts';
import { Session } from './session.ts';
import { unnamed } from './statement.ts';

const find = unnamed<{ readonly is_there: boolean }>("SELECT to_regclass('unfinished_copy') IS NOT NULL AS is_there");

/** Whether a copy into the database was begun and not finished. */
export async function hasUnfinishedCopy(session: Session): Promise<boolean> {
  return (await session.row(find, []))?.is_there === true;
}

/** @throws StoreError `unfinished_copy` */
export async function refuseUnfinishedCopy(url: string): Promise<void> {
  const client = await connect(url);
  try {
    if (await hasUnfinishedCopy(new Session(client))) throw new StoreError('unfinished_copy', unfinishedCopyText);
  } finally {
    await client.end();
  }
}
