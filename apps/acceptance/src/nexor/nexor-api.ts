import { type Answer, call } from '../harness/call.ts';

/** Calls of Nexor's API with one key. */
export function nexorApi(url: string, key: string) {
  return (method: string, path: string, body?: unknown): Promise<Answer> =>
    call(`${url}/api/public${path}`, { method, headers: { 'x-api-key': key }, body });
}

export type NexorApi = ReturnType<typeof nexorApi>;
