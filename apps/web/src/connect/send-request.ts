import { type ApiRequest, type Dialect, headersOf } from './api-request.ts';

export interface ApiAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly milliseconds: number;
  readonly body: string;
}

/** Sends a call as a client would: with the key, and without the cookie of this browser. */
export async function sendRequest(dialect: Dialect, request: ApiRequest, key: string): Promise<ApiAnswer> {
  const startedAt = performance.now();
  const response = await fetch(request.path, {
    method: request.method,
    headers: headersOf(dialect, request, key),
    credentials: 'omit',
    cache: 'no-store',
    ...(request.body && { body: JSON.stringify(request.body) }),
  });
  const text = await response.text();
  const milliseconds = performance.now() - startedAt;
  return { status: response.status, statusText: response.statusText, milliseconds, body: indented(text) };
}

/** A request as text, the way it goes over the wire; of the key only the beginning. */
export function requestText(dialect: Dialect, request: ApiRequest, shownKey: string): string {
  const headers = Object.entries(headersOf(dialect, request, shownKey)).map(([name, value]) => `${name}: ${value}`);
  const body = request.body ? ['', JSON.stringify(request.body, null, 2)] : [];
  return [`${request.method} ${request.path}`, ...headers, ...body].join('\n');
}

const hintLength = 'nxr_live_'.length + 4;

export function masked(key: string): string {
  return `${key.slice(0, Math.min(hintLength, Math.floor(key.length / 2)))}…`;
}

/** What can stand in a header: a browser refuses to send anything else. */
export function canBeSent(key: string): boolean {
  return /^[\x21-\x7e]+$/.test(key);
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
