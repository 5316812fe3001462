import { type Answer, type Call, call } from '../harness/call.ts';
import { type Refusal, refusalOf, resultOf, type TrpcApi, trpcApi } from '../trpc/trpc-api.ts';
import type { PersonMutations, PersonQueries, Session } from './wire.ts';

type Headers = Readonly<Record<string, string>>;

/** What a page of the server itself sends along. */
const fromOwnPage: Headers = { 'sec-fetch-site': 'same-origin' };

/** Somebody's browser: it keeps the cookie that it is given, and says that its pages are the server's. */
export interface Browser {
  /** The whole header that set the cookie last. */
  readonly setCookie: string | undefined;
  /** The token of the session, as long as it has one. */
  readonly token: string | undefined;
  /** Any request to the server; a body makes it a POST. */
  send(path: string, request?: Call): Promise<Answer>;
  state(): Promise<{ readonly setupNeeded: boolean; readonly session: Session | null }>;
  /** A call below `/auth` that must work. */
  enter(path: string, body: object): Promise<Session>;
  query<Name extends keyof PersonQueries>(name: Name, input?: object): Promise<PersonQueries[Name]>;
  mutate<Name extends keyof PersonMutations>(name: Name, input: object): Promise<PersonMutations[Name]>;
  refused(name: keyof PersonQueries | keyof PersonMutations, input?: object): Promise<Refusal>;
  /** The typed API of leads and tags, with this cookie. */
  api(): TrpcApi;
}

export function openBrowser(url: string, headers: Headers = {}): Browser {
  let [setCookie, token]: [string?, string?] = [];
  const cookies = (): Headers => (token === undefined ? {} : { cookie: `theme=dark; tagsmith_session=${token}` });
  const ask = (name: string, body: object) => browser.send(`/trpc/${name}`, { body });
  const browser: Browser = {
    get setCookie() {
      return setCookie;
    },
    get token() {
      return token;
    },
    send: async (path, { method, headers: more, body } = {}) => {
      const answer = await call(`${url}${path}`, {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: { ...fromOwnPage, ...cookies(), ...headers, ...more },
        body,
      });
      setCookie = answer.headers.get('set-cookie') ?? setCookie;
      token = /^tagsmith_session=([^;]+)/.exec(setCookie ?? '')?.[1];
      return answer;
    },
    // What the server answers is written down in wire.ts.
    state: async () => (await browser.send('/auth/state')).body as Awaited<ReturnType<Browser['state']>>,
    enter: async (path, body) => sessionOf(await browser.send(`/auth/${path}`, { body })),
    query: async (name, input = {}) => resultOf(await ask(name, input)),
    mutate: async (name, input) => resultOf(await ask(name, input)),
    refused: async (name, input = {}) => refusalOf(await ask(name, input)),
    api: () => trpcApi(url, undefined, { ...fromOwnPage, ...cookies(), ...headers }),
  };
  return browser;
}

/** The session that an answer of `/auth` gives. */
function sessionOf({ status, body, text }: Answer): Session {
  const { session } = (body ?? {}) as { session?: Session };
  if (status >= 300 || session === undefined) throw new Error(`There is no session (${status}): ${text}`);
  return session;
}

/** The error of an answer of `/auth`, which must have its shape. */
export function errorOf({ status, body, text }: Answer): AuthRefusal {
  const { error } = (body ?? {}) as { error?: Omit<AuthRefusal, 'status'> };
  if (error?.kind === undefined) throw new Error(`That is no error of /auth (${status}): ${text}`);
  return { status, ...error };
}

interface AuthRefusal {
  readonly status: number;
  readonly kind: string;
  readonly reason: string;
  readonly message: string;
  readonly issues?: readonly { readonly path: readonly string[]; readonly message: string }[];
}
