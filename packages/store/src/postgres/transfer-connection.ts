import type { Client } from 'pg';
import { connect } from './connection.ts';

/**
 * Plans walk along keys, and look up by keys: of tables that were filled just now the planner knows too little, and would
 * read all of one to join a page of another.
 */
const plans = 'SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off; SET jit = off';

/** Opens a connection that copies. */
export async function connectToTransfer(url: string): Promise<Client> {
  const client = await connect(url);
  await client.query(plans);
  return client;
}
