import { createHmac } from 'node:crypto';

const prefix = 'whsec_';

export interface Signed {
  readonly id: string;
  /** Seconds since the epoch. */
  readonly timestamp: number;
  readonly body: string;
}

/**
 * What proves to a receiver that a message is ours: HMAC-SHA256 over id, time and body, as
 * https://www.standardwebhooks.com has it.
 */
export function signMessage(secret: string, { id, timestamp, body }: Signed): string {
  const key = Buffer.from(secret.slice(prefix.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return `v1,${signature}`;
}
