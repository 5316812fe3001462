import { Client, type QueryConfig } from 'pg';
import type { StatementLog } from './statement-log.ts';

/** What the store passes to pg mostly: one query that is made of statements; see its `Burst`. */
interface Burst {
  readonly statements: readonly {
    readonly statement: { readonly name: string; readonly text: string };
    readonly values: readonly unknown[];
    readonly answer: Promise<unknown>;
  }[];
}

type Query = (this: Client, config: Burst | QueryConfig | string, values?: readonly unknown[]) => unknown;

/** Has every connection of this process note in the log what it sends. */
export function recordStatements(log: StatementLog): void {
  // One of its overloads: the store passes a burst, an object or a text, and waits for promises.
  const query = Client.prototype.query as Query;
  const recorded: Query = function (config, values) {
    const answer = query.call(this, config, values);
    if (typeof config === 'object' && 'statements' in config) {
      for (const { statement, values: own, answer } of config.statements) {
        log.note(this, { text: statement.text, name: statement.name || undefined, values: own }, answer);
      }
    } else if (answer instanceof Promise) {
      const { text, name, values: own } = typeof config === 'string' ? { text: config } : config;
      log.note(this, { text, name, values: own ?? values ?? [] }, answer);
    }
    return answer;
  };
  Client.prototype.query = recorded as typeof Client.prototype.query;
}
