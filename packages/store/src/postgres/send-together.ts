import type { Client, ClientBase } from 'pg';

const corked = new WeakSet<object>();

/**
 * Has what is sent on a connection from now on until this thread waits for something go out at once: pg writes each
 * statement by itself, which costs both sides a call of the system.
 */
export function sendTogether(client: ClientBase): void {
  // One of a pool is such a client too; its type hides the connection.
  const { stream } = (client as Client).connection;
  if (corked.has(stream)) return;
  corked.add(stream);
  stream.cork();
  process.nextTick(() => {
    corked.delete(stream);
    stream.uncork();
  });
}
