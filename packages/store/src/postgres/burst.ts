import { type ClientBase, type Connection, Query, type QueryResult } from 'pg';
import { parsers } from './parsers.ts';
import type { Statement } from './statement.ts';

/** A statement of a burst, and what PostgreSQL answers to it. */
export interface SentStatement {
  readonly statement: Statement<unknown>;
  readonly values: readonly unknown[];
  readonly answer: Promise<QueryResult>;
}

/** What pg keeps in a connection, beyond what its types say. */
interface Prepared extends Connection {
  /** Statements whose preparation is under way, by name. */
  readonly submittedNamedStatements: Record<string, string>;
}

/** What pg keeps in a query and calls on it, beyond what its types say. */
interface Answerable {
  readonly name: string | undefined;
  readonly text: string;
  submit(connection: Connection): Error | null;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
  handleEmptyQuery(connection: Connection): void;
  handleError(error: Error, connection: Connection): void;
  handleReadyForQuery(connection: Connection): void;
}

/**
 * Statements that go out at once and are answered at once. pg by itself ends each with a Sync, upon which PostgreSQL sends
 * what it has: two calls of the system a statement, and a turn of each side's loop. Here one Sync ends them all. As the
 * protocol has it, those behind one that fails are not run; they fail with the same error.
 *
 * To pg it is one query, which takes turns in being those that it is made of.
 */
export class Burst extends Query {
  /** Those of them that were sent, in their order; for who wants to know what goes to PostgreSQL. */
  readonly statements: SentStatement[] = [];
  // pg notes by these what a connection has prepared.
  declare name: string | undefined;
  declare text: string | undefined;
  readonly #queries: Answerable[] = [];
  /** The one that is being answered. */
  #current = 0;

  constructor() {
    super('');
  }

  add(statement: Statement<unknown>, values: readonly unknown[]): Promise<QueryResult> {
    const { promise: answer, resolve, reject } = Promise.withResolvers<QueryResult>();
    const { name, text } = statement;
    const config = {
      ...(name === '' ? {} : { name }),
      text,
      // pg writes no array of ours.
      values: values as unknown[],
      types: parsers,
      // Also one without values: a simple query would end the burst.
      queryMode: 'extended',
    };
    const done = (error: Error | null | undefined, result: unknown) =>
      error ? reject(error) : resolve(result as QueryResult);
    this.#queries.push(new Query(config, done) as unknown as Answerable);
    this.statements.push({ statement, values, answer });
    return answer;
  }

  override submit = (connection: Connection): void => {
    // Half a burst has no answers that could be told apart: no connection outlives it.
    const fail = (error = new Error('A value can not be sent')) => connection.stream.destroy(error);
    const unsynced: Connection = Object.create(connection, {
      sync: { value: () => {} },
      close: { value: () => fail() },
    });
    connection.stream.cork();
    for (const query of this.#queries) {
      const error = query.submit(unsynced);
      if (error !== null) fail(error);
    }
    connection.sync();
    connection.stream.uncork();
    this.#turnTo(0);
  };

  handleRowDescription(message: unknown): void {
    this.#queries[this.#current]?.handleRowDescription(message);
  }

  handleDataRow(message: unknown): void {
    this.#queries[this.#current]?.handleDataRow(message);
  }

  handleCommandComplete(message: unknown, connection: Connection): void {
    this.#queries[this.#current]?.handleCommandComplete(message, connection);
    this.#pass(connection);
  }

  handleEmptyQuery(connection: Connection): void {
    this.#pass(connection);
  }

  /** A statement failed, or the connection broke: there is no answer any more. */
  handleError(error: Error, connection: Connection & Prepared): void {
    for (const query of this.#queries.slice(this.#current)) {
      if (query.name !== undefined) delete connection.submittedNamedStatements[query.name];
      query.handleError(error, connection);
    }
  }

  /** Each of the statements has its answer by then. */
  handleReadyForQuery(): void {}

  #pass(connection: Connection): void {
    this.#queries[this.#current]?.handleReadyForQuery(connection);
    this.#turnTo(this.#current + 1);
  }

  #turnTo(place: number): void {
    const query = this.#queries[place];
    this.#current = place;
    this.name = query?.name;
    this.text = query?.text;
  }
}

const open = new WeakMap<ClientBase, Burst>();

/**
 * Sends a statement on a connection, in one burst with all that is asked of it until this thread waits for something.
 * Resolves to what PostgreSQL answers.
 */
export function sendInBurst(
  client: ClientBase,
  statement: Statement<unknown>,
  values: readonly unknown[],
): Promise<QueryResult> {
  let burst = open.get(client);
  if (burst === undefined) {
    const begun = new Burst();
    burst = begun;
    open.set(client, begun);
    process.nextTick(() => {
      open.delete(client);
      client.query(begun);
    });
  }
  return burst.add(statement, values);
}
