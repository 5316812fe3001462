import type { ClientBase } from 'pg';
import { sendInBurst } from './burst.ts';
import { type DeferredRows, namesDeferred } from './deferred-rows.ts';
import type { Statement } from './statement.ts';

type Values = readonly unknown[];

/** The statements of one transaction, in the order in which they were asked, sent without waiting for each other. */
export class Session {
  readonly #client: ClientBase;
  readonly #unanswered = new Set<Promise<unknown>>();
  #failure: { readonly error: unknown } | undefined;
  readonly #deferred: DeferredRows | undefined;
  #writes = 0;
  #hasFailed = false;

  /** `deferred`: rows that wait, and must not be missed by a statement that names their tables. */
  constructor(client: ClientBase, deferred?: DeferredRows) {
    this.#client = client;
    this.#deferred = deferred;
  }

  /** How many statements that write were sent. */
  get writes(): number {
    return this.#writes;
  }

  /** Whether a statement has failed, and the transaction with it. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** All rows that a statement answers. */
  async rows<Row>(statement: Statement<Row>, values: Values): Promise<readonly Row[]> {
    return (await this.#send(statement, values)).rows as Row[];
  }

  /** The first row that a statement answers, if there is one. */
  async row<Row>(statement: Statement<Row>, values: Values): Promise<Row | undefined> {
    return (await this.rows(statement, values))[0];
  }

  /** What PostgreSQL says that it did: it answers COMMIT with ROLLBACK where a statement of the transaction has failed. */
  async command(statement: Statement<unknown>): Promise<string> {
    return (await this.#send(statement, [])).command;
  }

  /** Runs a statement that writes, and resolves to how many rows it wrote. */
  async write(statement: Statement<unknown>, values: Values): Promise<number> {
    this.#writes += 1;
    return (await this.#send(statement, values)).rowCount ?? 0;
  }

  /** Runs a statement that writes, and resolves to what it returns. */
  async writeReturning<Row>(statement: Statement<Row>, values: Values): Promise<readonly Row[]> {
    this.#writes += 1;
    return this.rows(statement, values);
  }

  /** Sends a statement that writes and does not wait for it: nothing of its answer matters but that it came. */
  post(statement: Statement<unknown>, values: Values): void {
    this.#writes += 1;
    const sent: Promise<unknown> = this.#send(statement, values).then(
      () => this.#unanswered.delete(sent),
      (error: unknown) => {
        this.#unanswered.delete(sent);
        this.#failure ??= { error };
      },
    );
    this.#unanswered.add(sent);
  }

  /** Waits for all that was posted. @throws what the first of them failed with */
  async settle(): Promise<void> {
    while (this.#unanswered.size > 0) await Promise.all(this.#unanswered);
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure !== undefined) throw failure.error;
  }

  async #send(statement: Statement<unknown>, values: Values) {
    if (this.#deferred?.isWaiting && namesDeferred(statement.text)) this.#deferred.flush(this);
    try {
      return await sendInBurst(this.#client, statement, values);
    } catch (error) {
      this.#hasFailed = true;
      throw error;
    }
  }
}
