import { Client, type ClientConfig } from 'pg';
import { parsers } from './parsers.ts';

/** How long a connection may take to come about, in milliseconds. */
const connectTimeout = 3_000;
/** How long a writer waits for another process that writes in the same account, in milliseconds. */
const lockTimeout = 5_000;
/** After this time a transaction whose process does nothing is undone, so that it holds up nobody; in milliseconds. */
const idleTimeout = 10_000;

/** How often the server looks whether the client of a running statement is still there, in milliseconds. */
const connectionCheck = 500;

const settings = {
  // A backend that waits for a lock would not notice otherwise that its client has gone, and get the lock after all.
  client_connection_check_interval: connectionCheck,
  // To compile a statement takes longer than to run any of ours.
  jit: 'off',
  // What is looked up is in memory mostly, or on a disk without a head; by default looking up counts as four times reading on.
  random_page_cost: 1.1,
} as const;

/** What every connection to the database of a URL has in common. */
export function configOf(url: string): ClientConfig {
  return {
    connectionString: url,
    application_name: 'tagsmith',
    types: parsers,
    connectionTimeoutMillis: connectTimeout,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    lock_timeout: lockTimeout,
    idle_in_transaction_session_timeout: idleTimeout,
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    // Sends a statement without waiting for the answer to the one before.
    pipeline: true,
  };
}

/** Where a database or a role is set to answer before a commit is on the disk, our connections are not. */
const durably =
  "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'";

/** Opens a connection of its own; `onLost` is told when it breaks, be it while it comes about. */
export async function connect(url: string, onLost: (client: Client) => void = () => {}): Promise<Client> {
  const client = new Client(configOf(url));
  // Without a listener a broken connection would end the process.
  client.on('error', () => onLost(client));
  try {
    await client.connect();
    await client.query(durably);
  } catch (error) {
    client.end().catch(() => undefined);
    throw error;
  }
  return client;
}
