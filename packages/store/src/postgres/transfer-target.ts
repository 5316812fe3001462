import type { Client } from 'pg';
import type { TransferPlace, TransferTarget } from '../port/transfer.ts';
import {
  placeToGoOn,
  refuseUnlessEmpty,
  refuseUnlessMoved,
  type UnfinishedCopyRow,
  unfinishedCopyTable,
} from '../records/unfinished-copy.ts';
import { asUnavailable } from './database-trouble.ts';
import { Session } from './session.ts';
import { statement, unnamed } from './statement.ts';
import { transferWriters } from './transfer-writers.ts';
import { hasUnfinishedCopy } from './unfinished-copy.ts';

const begin = unnamed('BEGIN');
const commit = unnamed('COMMIT');
const rollback = unnamed('ROLLBACK');
const hasData = unnamed('SELECT 1 FROM account UNION ALL SELECT 1 FROM person LIMIT 1');
const createUnfinishedCopy = unnamed(`CREATE TABLE ${unfinishedCopyTable}`);
const insertUnfinishedCopy = unnamed('INSERT INTO unfinished_copy (source) VALUES ($1)');
const selectUnfinishedCopy = unnamed<UnfinishedCopyRow>('SELECT source, kind, cursor FROM unfinished_copy');
const moveUnfinishedCopy = statement(`
  UPDATE unfinished_copy SET kind = $1, cursor = $2
  WHERE kind IS NOT DISTINCT FROM $3 AND cursor IS NOT DISTINCT FROM $4`);
const dropUnfinishedCopy = unnamed('DROP TABLE unfinished_copy');
/** Without statistics the planner takes roads that read all tags for each lead. */
const analyze = unnamed('ANALYZE');

/** Takes in what another database holds, over a connection to a migrated one, which is the target's own from then on. */
export function createTransferTarget(client: Client): TransferTarget {
  let place: TransferPlace | undefined;

  const inTransaction = async <Result>(run: (session: Session) => Promise<Result>): Promise<Result> => {
    const session = new Session(client);
    session.post(begin, []);
    try {
      const result = await run(session);
      await session.settle();
      if ((await session.command(commit)) !== 'COMMIT') throw new Error('PostgreSQL rolled the transaction back');
      return result;
    } catch (error) {
      const posted = await session.settle().catch((failure: unknown) => failure);
      await session.rows(rollback, []).catch(() => undefined);
      throw asUnavailable(isConsequence(error) ? posted : error);
    }
  };

  return {
    begin: async (sourceId) => {
      place = await inTransaction(async (session) => placeToGoOn(await unfinishedCopyIn(session, sourceId), sourceId));
      return place;
    },
    write: async (kind, { records, cursor }) => {
      await inTransaction(async (session) => {
        await transferWriters[kind](session, records);
        const from = [place?.kind ?? null, place?.cursor ?? null];
        refuseUnlessMoved(await session.write(moveUnfinishedCopy, [kind, cursor, ...from]));
      });
      place = { kind, cursor };
    },
    settle: () => inTransaction(async (session) => session.post(analyze, [])),
    finish: () => inTransaction(async (session) => session.post(dropUnfinishedCopy, [])),
    close: () => client.end(),
  };
}

/** @throws StoreError `occupied` */
async function unfinishedCopyIn(session: Session, sourceId: string): Promise<UnfinishedCopyRow> {
  if (!(await hasUnfinishedCopy(session))) {
    refuseUnlessEmpty((await session.row(hasData, [])) === undefined);
    session.post(createUnfinishedCopy, []);
    session.post(insertUnfinishedCopy, [sourceId]);
  }
  const row = await session.row(selectUnfinishedCopy, []);
  if (row === undefined) throw new Error('A copy that was begun has a row');
  return row;
}

/** Whether a statement has failed because one before it had. */
function isConsequence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '25P02';
}
