import { type Answer, type Call, call } from '../harness/call.ts';
import type { AdminMutations, Change, Lead, MutationResults, QueryResults } from './wire.ts';

type Mutations = MutationResults & AdminMutations;

export type Procedure = keyof QueryResults | keyof Mutations;

/** An error of the typed API. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly kind: string;
  readonly reason: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Calls of the typed API with one key, as tRPC puts them on the wire. */
export interface TrpcApi {
  /** A read that must work: `GET` with the input in the address. */
  query<Name extends keyof QueryResults>(name: Name, input?: object): Promise<QueryResults[Name]>;
  /** A write that must work. */
  mutate<Name extends keyof Mutations>(name: Name, input: object): Promise<Mutations[Name]>;
  /** A call that must be refused: `POST`, which reads take too. */
  refused(name: Procedure, input?: unknown): Promise<Refusal>;
  /** Any request below `/trpc/`. */
  send(path: string, request?: Call): Promise<Answer>;
  createLead(fields?: object): Promise<Lead>;
  getLead(id: string): Promise<Lead>;
  /** All changes of a lead, oldest first. */
  historyOf(id: string): Promise<readonly Change[]>;
}

export function trpcApi(url: string, key?: string, always: Readonly<Record<string, string>> = {}): TrpcApi {
  const authorization = key === undefined ? always : { ...always, authorization: `Bearer ${key}` };
  const api: TrpcApi = {
    query: async (name, input) => resultOf(await api.send(queryPath(name, input))),
    mutate: async (name, body) => resultOf(await api.send(name, { method: 'POST', body })),
    refused: async (name, body = {}) => refusalOf(await api.send(name, { method: 'POST', body })),
    send: (path, { headers, ...request } = {}) =>
      call(`${url}/trpc/${path}`, { ...request, headers: { ...authorization, ...headers } }),
    createLead: async (fields = {}) => (await api.mutate('lead.create', fields)).lead,
    getLead: async (id) => (await api.query('lead.get', { lead: { id } })).lead,
    historyOf: async (id) => (await api.query('change.list', { lead: { id }, order: 'oldest', limit: 500 })).items,
  };
  return api;
}

export function queryPath(name: string, input?: unknown): string {
  return input === undefined ? name : `${name}?input=${encodeURIComponent(JSON.stringify(input))}`;
}

/** What a procedure answered, which must have worked. */
export function resultOf<Result>({ status, body, text }: Answer): Result {
  if (status !== 200) throw new Error(`The call was refused with ${status}: ${text}`);
  return (body as { result: { data: Result } }).result.data;
}

/** The error of an answer, which must have tRPC's shape. */
export function refusalOf({ status, body, text }: Answer): Refusal {
  const { error } = (body ?? {}) as { error?: { message: string; data?: Omit<Refusal, 'status' | 'message'> } };
  if (error?.data?.kind === undefined) throw new Error(`That is no error of the typed API (${status}): ${text}`);
  const { kind, reason, details } = error.data;
  return { status, message: error.message, kind, reason, details };
}

export function slugsOf(tags: readonly { readonly slug: string }[] = []): readonly string[] {
  return tags.map(({ slug }) => slug);
}
