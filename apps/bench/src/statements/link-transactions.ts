import type { Recording, SentStatement, SentTransaction, StatementText } from './recording.ts';

/** A transaction, and what it has to wait for so that the database sees what it saw when it was recorded. */
export interface LinkedTransaction extends Pick<SentTransaction, 'statements' | 'startedAt'> {
  readonly texts: readonly StatementText[];
  readonly process: number;
  /** The process and the number of its connection there. */
  readonly connection: string;
  readonly locks: number;
  /** Those that held the lock of one of its accounts before it, one an account. */
  readonly behind: ReadonlySet<LinkedTransaction>;
}

/** The transactions of several processes that wrote side by side, in the order in which they were begun. */
export function linkTransactions(recordings: readonly Recording[]): readonly LinkedTransaction[] {
  const all = recordings
    .flatMap(({ texts, transactions }, process) =>
      transactions.map((sent) => {
        const behind = new Set<LinkedTransaction>();
        const connection = `${process}/${sent.connection}`;
        return { sent, linked: { ...sent, texts, process, connection, locks: sent.locks.length, behind } };
      }),
    )
    .sort((a, b) => a.sent.startedAt - b.sent.startedAt);
  const locks = all.flatMap(({ sent, linked }) => sent.locks.map((lock) => ({ ...lock, linked })));
  const holders = new Map<unknown, LinkedTransaction>();
  // Who gets a lock has its answer after the one before committed, and that one had its own answer before that.
  for (const { accountKey, linked } of locks.sort((a, b) => a.at - b.at)) {
    const before = holders.get(accountKey);
    if (before !== undefined) linked.behind.add(before);
    holders.set(accountKey, linked);
  }
  return all.map(({ linked }) => linked);
}

/** How much was sent for each of so many requests that wrote. */
export interface Shape {
  /** Without the frames of transactions. */
  readonly statements: number;
  /** How many requests shared a commit, on average. */
  readonly batch: number;
}

/** @throws when no account was locked: then the lock of the store looks unlike what is taken for one */
export function shapeOf(recordings: readonly Recording[], requests: number): Shape {
  const transactions = recordings.flatMap((recording) => recording.transactions);
  const writing = transactions.filter(({ locks }) => locks.length > 0).length;
  if (writing === 0) throw new Error('No transaction has locked an account.');
  const statements = recordings.flatMap(({ texts, transactions: sent }) =>
    sent.flatMap((one) => one.statements.filter((statement) => !isFrame(texts, statement))),
  );
  return {
    statements: statements.length / requests,
    batch: requests / writing,
  };
}

function isFrame(texts: readonly StatementText[], { text }: SentStatement): boolean {
  return /^(BEGIN|COMMIT|ROLLBACK)/.test(texts[text]?.text ?? '');
}
