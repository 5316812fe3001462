import type { Recording, SentTransaction, StatementText } from './recording.ts';

interface Statement extends StatementText {
  readonly values: readonly unknown[];
}

/** A transaction under way. */
interface Open extends SentTransaction {
  readonly locks: { accountKey: unknown; at: number }[];
  readonly statements: { text: number; values: readonly unknown[]; after: number }[];
  answered: number;
}

interface Connection {
  readonly number: number;
  open: Open | undefined;
}

/** Keeps the statements of some connections by the transactions in which they were sent. */
export class StatementLog {
  readonly #clock: () => number;
  readonly #connections = new Map<object, Connection>();
  readonly #texts: StatementText[] = [];
  readonly #places = new Map<string, number>();
  #ended: SentTransaction[] = [];
  #failure: { readonly error: unknown } | undefined;

  constructor(clock = () => Number(process.hrtime.bigint()) / 1e6) {
    this.#clock = clock;
  }

  /** Notes a statement that is being sent, and its answer when it comes. */
  note(client: object, { name, text, values }: Statement, answer: Promise<unknown>): void {
    const connection = this.#connectionOf(client);
    const open = connection.open ?? this.#begin(connection.number);
    const isLast = open.statements.length === 0 ? !/^BEGIN/.test(text) : /^(COMMIT|ROLLBACK)$/.test(text);
    connection.open = isLast ? undefined : open;
    open.statements.push({ text: this.#placeOf({ name, text }), values, after: open.answered });
    answer.then(
      () => {
        open.answered += 1;
        // Who writes in an account locks its head, by the key of the account.
        if (/FROM account_head .* FOR UPDATE$/s.test(text))
          open.locks.push({ accountKey: values[0], at: this.#clock() });
        if (isLast) this.#ended.push(toTransaction(open));
      },
      (error: unknown) => {
        this.#failure ??= { error };
      },
    );
  }

  /** The transactions that ended since the last time. @throws when a statement has failed: then none of it can be repeated */
  take(): Recording {
    if (this.#failure !== undefined) throw this.#failure.error;
    const transactions = this.#ended;
    this.#ended = [];
    return { texts: this.#texts, transactions };
  }

  #begin(connection: number): Open {
    return { connection, startedAt: this.#clock(), locks: [], statements: [], answered: 0 };
  }

  #connectionOf(client: object): Connection {
    const known = this.#connections.get(client) ?? { number: this.#connections.size, open: undefined };
    this.#connections.set(client, known);
    return known;
  }

  #placeOf(text: StatementText): number {
    const place = this.#places.get(text.text) ?? this.#texts.push(text) - 1;
    this.#places.set(text.text, place);
    return place;
  }
}

function toTransaction({ connection, startedAt, locks, statements }: Open): SentTransaction {
  return { connection, startedAt, locks, statements };
}
