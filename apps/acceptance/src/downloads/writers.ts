import { type TrpcApi, trpcApi } from '../trpc/trpc-api.ts';

/** Makes leads without a pause, until it is stopped. */
export interface Writers {
  /** The emails of the leads whose writes have been answered. */
  readonly answered: ReadonlySet<string>;
  /** Resolves when so many more have been answered. */
  more(count: number): Promise<void>;
  stop(): Promise<void>;
}

const lanes = 4;

export function startWriters(url: string, key: string): Writers {
  const api: TrpcApi = trpcApi(url, key);
  const answered = new Set<string>();
  let isStopped = false;
  let next = 0;
  const write = async () => {
    while (!isStopped) {
      const email = `writer${next++}@example.com`;
      await api.createLead({ email, tags: ['Busy'] });
      answered.add(email);
    }
  };
  const writing = Array.from({ length: lanes }, write);
  return {
    answered,
    more: async (count) => {
      const goal = answered.size + count;
      while (answered.size < goal) await new Promise(setImmediate);
    },
    stop: async () => {
      isStopped = true;
      await Promise.all(writing);
    },
  };
}
