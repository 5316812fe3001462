import { Client, type QueryConfig } from 'pg';
import type { StatementLog } from './statement-log.ts';

type Query = (this: Client, config: QueryConfig | string, values?: readonly unknown[]) => unknown;

/** Has every connection of this process note in the log what it sends. */
export function recordStatements(log: StatementLog): void {
  // One of its overloads: the store passes an object or a text, and waits for a promise.
  const query = Client.prototype.query as Query;
  const recorded: Query = function (config, values) {
    const answer = query.call(this, config, values);
    const { text, name, values: own } = typeof config === 'string' ? { text: config } : config;
    if (answer instanceof Promise) log.note(this, { text, name, values: own ?? values ?? [] }, answer);
    return answer;
  };
  Client.prototype.query = recorded as typeof Client.prototype.query;
}
