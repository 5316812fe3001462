import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** A request that the server has accepted and whose body it still waits for. */
export interface HalfSentRequest {
  /** Sends the body, and resolves to the answer. */
  finish(): Promise<{ readonly status: number | undefined; readonly body: unknown }>;
  /** Resolves when the server ends the connection without an answer. */
  readonly cutOff: Promise<unknown>;
}

/** Sends the head of a request with a JSON body; resolves once the server has said to go on (100 Continue). */
export async function sendHead(
  url: string,
  options: { readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly body: unknown },
): Promise<HalfSentRequest> {
  const body = JSON.stringify(options.body);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    expect: '100-continue',
  };
  const sent = request(url, { method: options.method, headers: { ...options.headers, ...headers } });
  const cutOff = once(sent, 'error');
  const answered = once(sent, 'response');
  answered.catch(() => {});
  sent.flushHeaders();
  await once(sent, 'continue');
  return {
    cutOff,
    finish: async () => {
      sent.end(body);
      const [answer] = (await answered) as [IncomingMessage];
      return { status: answer.statusCode, body: JSON.parse(await text(answer)) };
    },
  };
}
