import { type Answer, at, call, textAt } from '../harness/call.ts';

/** What one key can do: EasySocial's calls, and the typed API's to make and read what they work on. */
export interface EasysocialApi {
  update(contactNumber: string, body: unknown): Promise<Answer>;
  tags(): Promise<Answer>;
  /** Any call of EasySocial's. */
  send(method: string, path: string, body?: unknown): Promise<Answer>;
  /** Resolves to the lead's id. */
  newLead(fields: object): Promise<string>;
  newTag(fields: { readonly name: string; readonly number?: number; readonly protected?: boolean }): Promise<void>;
  /** The lead as the typed API shows it, its revision and times included. */
  readLead(id: string): Promise<unknown>;
  trpc(procedure: string, input: object): Promise<Answer>;
}

export function easysocialApi(url: string, key: string, mount = '/api/v1'): EasysocialApi {
  const headers = { authorization: `Bearer ${key}` };
  const trpc = async (procedure: string, input: object) => {
    const answer = await call(`${url}/trpc/${procedure}`, { method: 'POST', headers, body: input });
    if (answer.status !== 200) throw new Error(`${procedure} answered ${answer.text}`);
    return answer;
  };

  return {
    trpc,
    update: (contactNumber, body) =>
      call(`${url}${mount}/leads/${contactNumber}/update`, { method: 'PUT', headers, body }),
    send: (method, path, body) => call(url + mount + path, { method, headers, body }),
    tags: () => call(`${url}${mount}/tags`, { headers }),
    newLead: async (fields) => textAt((await trpc('lead.create', fields)).body, 'result.data.lead.id'),
    newTag: async (fields) => void (await trpc('tag.create', fields)),
    readLead: async (id) => {
      const input = encodeURIComponent(JSON.stringify({ lead: { id } }));
      const { body } = await call(`${url}/trpc/lead.get?input=${input}`, { headers });
      return at(body, 'result.data.lead');
    },
  };
}

/** The answer to every update that works. */
export const updated = { status: 201, message: 'Successfully updated lead.', success: true };

/** The answer to an update that does not. */
export function refused(status: number, message: string) {
  return { status, message, success: false };
}

/** The answer to a request of which these fields are wrong, each in one way. */
export function badRequest(...errors: readonly (readonly [path: string, message: string])[]) {
  const message = errors.map(([path, what]) => (path === '' ? what : `${path}: ${what}`)).join('; ');
  return { ...refused(400, message), errors: errors.map(([path, what]) => ({ path, message: what })) };
}

/** Indian numbers that no two tests share: country code 91 and these ten digits. */
export function numbersFrom(first: number): () => string {
  let next = first;
  return () => String(next++);
}
