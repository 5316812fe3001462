/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as text, and parsed where it is JSON. */
  readonly text: string;
  readonly body: unknown;
}

export interface Call {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, unless it is a text or bytes: those go as they are. */
  readonly body?: unknown;
}

/** Sends one request. The content type is JSON unless the headers say otherwise. */
export async function call(url: string, { method = 'GET', headers = {}, body }: Call = {}): Promise<Answer> {
  const bytes = typeof body === 'string' || body instanceof Uint8Array ? Buffer.from(body) : undefined;
  const sent = new Headers(headers);
  if (body !== undefined && !sent.has('content-type')) sent.set('content-type', 'application/json');
  const response = await fetch(url, {
    method,
    headers: sent,
    ...(body === undefined ? {} : { body: bytes ?? JSON.stringify(body) }),
  });
  const text = await response.text();
  // An answer to HEAD says what GET would hold, and holds nothing.
  const isJson = text !== '' && /[/+]json\b/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
}

/** What stands at a dotted path of an answer's body, such as `lead.id` or `tags.0.slug`. */
export function at(body: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) throw new Error(`There is no ${path} in ${JSON.stringify(body)}`);
    return Reflect.get(value, key);
  }, body);
}

/** Like `at`, for a text that must be there. */
export function textAt(body: unknown, path: string): string {
  const value = at(body, path);
  if (typeof value !== 'string') throw new Error(`${path} is no text in ${JSON.stringify(body)}`);
  return value;
}
