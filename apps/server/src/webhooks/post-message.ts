import type { Message, VerbInput } from '@tagsmith/application';
import { limits } from '@tagsmith/core';
import { signMessage } from './sign-message.ts';

export type Outcome = Pick<VerbInput<'message.settle'>, 'outcome' | 'failure'>;

/** An answer of up to so many bytes is read to its end, so that the connection serves the next message too. */
const mostRead = 65_536;

/**
 * Sends a message, and says what came of it: any answer of 200 to 299 means that it was taken. A redirection is not
 * followed: what is signed for one address is not sent to another.
 * @throws what the signal is aborted with
 */
export async function postMessage({ id, url, secret, body }: Message, signal: AbortSignal): Promise<Outcome> {
  const timestamp = Math.floor(Date.now() / 1_000);
  const timeout = AbortSignal.timeout(limits.webhookSeconds * 1_000);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Tagsmith-Webhooks',
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signMessage(secret, { id, timestamp, body }),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([signal, timeout]),
    });
    await letGo(response);
    return outcomeOf(response);
  } catch (error) {
    signal.throwIfAborted();
    if (timeout.aborted) return failed(`did not answer within ${limits.webhookSeconds} seconds`);
    return failed(`could not be reached (${reasonOf(error)})`);
  }
}

async function letGo(response: Response): Promise<void> {
  const length = Number(response.headers.get('content-length') ?? Number.POSITIVE_INFINITY);
  if (length <= mostRead) await response.arrayBuffer();
  else await response.body?.cancel();
}

function outcomeOf({ ok, status }: Response): Outcome {
  if (ok) return { outcome: 'taken', failure: null };
  return { outcome: status === 410 ? 'gone' : 'failed', failure: `answered ${status}` };
}

function failed(failure: string): Outcome {
  return { outcome: 'failed', failure };
}

/** Such as `ECONNREFUSED`, `ENOTFOUND` or `CERT_HAS_EXPIRED`. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause ? String(cause.code) : cause.message;
}
