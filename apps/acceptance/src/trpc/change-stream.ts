import type { Change } from './wire.ts';

/** One event of a stream, its data parsed; `event` is `message` for a change. */
interface StreamEvent {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: unknown;
}

/** An open subscription to `change.watch`. */
export interface ChangeStream {
  readonly contentType: string | null;
  /** The next event, pings aside; undefined once the server has ended the stream. */
  next(): Promise<StreamEvent | undefined>;
  /** The next events, which must be changes. */
  changes(count: number): Promise<readonly Change[]>;
  close(): Promise<void>;
}

interface StreamOptions {
  readonly url: string;
  /** An API key, or the headers of somebody's browser. */
  readonly key: string | Readonly<Record<string, string>>;
  readonly input?: object;
  /** What a browser sends when it comes back. */
  readonly lastEventId?: string | undefined;
}

/** Opens the stream; resolves once the server has said that it is connected: what is written from then on is in it. */
export async function openChangeStream(options: StreamOptions): Promise<ChangeStream> {
  const { response, leave } = await request(options);
  const events = eventsOf(response);
  const next = async (): Promise<StreamEvent | undefined> => {
    for (;;) {
      const { value } = await events.next();
      if (value?.event !== 'ping') return value;
    }
  };
  const first = await next();
  if (first?.event !== 'connected') throw new Error(`The stream begins with ${JSON.stringify(first)}`);
  return {
    contentType: response.headers.get('content-type'),
    next,
    changes: async (count) => {
      const changes: Change[] = [];
      while (changes.length < count) changes.push(changeOf(await next()));
      return changes;
    },
    close: async () => {
      leave();
      await events.return(undefined);
    },
  };
}

async function request({ url, key, input, lastEventId }: StreamOptions) {
  const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  const controller = new AbortController();
  const response = await fetch(`${url}/trpc/change.watch${query}`, {
    headers: {
      ...(typeof key === 'string' ? { authorization: `Bearer ${key}` } : key),
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    },
    signal: controller.signal,
  });
  return { response, leave: () => controller.abort() };
}

async function* eventsOf({ body }: Response): AsyncGenerator<StreamEvent, undefined> {
  if (body === null) return undefined;
  let text = '';
  try {
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      const blocks = `${text}${chunk}`.split('\n\n');
      text = blocks.pop() ?? '';
      yield* blocks.filter((block) => block.trim() !== '').map(parse);
    }
  } catch (error) {
    // That is how a stream ends that was left.
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
  }
  return undefined;
}

function parse(block: string): StreamEvent {
  const lines = block.split('\n').map((line) => /^(\w+): ?(.*)$/.exec(line));
  const field = (name: string) => lines.find((line) => line?.[1] === name)?.[2];
  const data = field('data') ?? '';
  return { event: field('event') ?? 'message', id: field('id'), data: data === '' ? undefined : JSON.parse(data) };
}

/** The change of an event, whose id must be the change's sequence. */
function changeOf(event: StreamEvent | undefined): Change {
  const change = event?.data as Change | undefined;
  if (event?.event === 'message' && change !== undefined && event.id === String(change.sequence)) return change;
  throw new Error(`That is no change: ${JSON.stringify(event)}`);
}
