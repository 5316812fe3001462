import type { LoadRequest } from '../requests.ts';

/** The requests as they are sent, each ended by a NUL. */
export function toHttp(requests: readonly LoadRequest[], host: string): string {
  return requests.map((request) => `${toMessage(request, host)}\0`).join('');
}

function toMessage({ method, path, headers, body = '' }: LoadRequest, host: string): string {
  const length = body === '' ? {} : { 'content-length': Buffer.byteLength(body) };
  const lines = Object.entries({ host, ...headers, ...length }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
}
