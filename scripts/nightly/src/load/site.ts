/** Where Tagsmith answers, and the key of an account of it. */
export interface Site {
  readonly url: string;
  readonly apiKey: string;
}

interface Question {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** An idempotency key. */
  readonly key?: string;
  readonly body?: unknown;
}

/** Above the time after which Tagsmith refuses by itself, in milliseconds. */
const patience = 30_000;

/** What is said of a request whose connection broke, which a client has to send again. */
export const noAnswer = 'no answer';

/** Asks Nexor's API; what is not a success comes back as words. Never throws. */
export async function ask(
  { url, apiKey }: Site,
  path: string,
  { method, key, body }: Question,
): Promise<{ readonly body: unknown } | { readonly trouble: string }> {
  const headers = {
    'x-api-key': apiKey,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  };
  try {
    const init = { method, headers, signal: AbortSignal.timeout(patience) };
    const sent = body === undefined ? init : { ...init, body: JSON.stringify(body) };
    const answer = await fetch(`${url}/api/public${path}`, sent);
    const text = await answer.text();
    if (answer.ok) return { body: JSON.parse(text) };
    if (answer.status === 503)
      return { trouble: answer.headers.has('retry-after') ? '503' : '503 without Retry-After' };
    return { trouble: `${answer.status} ${text.slice(0, 200)}` };
  } catch (error) {
    return { trouble: `${noAnswer}: ${nameOf(error)}` };
  }
}

/** The code of what lies beneath, which `fetch` hides. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name;
}
