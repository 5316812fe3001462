import { z } from 'zod';

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

const schema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.string().regex(/^\d+$/).transform(Number).pipe(z.int().max(65_535)).default(3000),
  DATABASE_URL: z
    .string()
    .regex(/^file:.+/)
    .default('file:./data/tagsmith.db'),
  LOG_LEVEL: z.enum(logLevels).default('warn'),
  RATE_LIMIT: z
    .string()
    .regex(/^[1-9]\d*\/[1-9]\d*s$/)
    .optional(),
  TRUST_PROXY: z.enum(['true', 'false']).default('false'),
});

/** What each variable must be, for the sentence that stops the start. */
const rules: Readonly<Record<string, string>> = {
  HOST: 'must be the address to listen on, such as 127.0.0.1',
  PORT: 'must be a port from 0 to 65535; 0 takes any that is free',
  DATABASE_URL: 'must be a SQLite file, such as file:./data/tagsmith.db',
  RATE_LIMIT: 'must be requests in seconds, such as 100/10s',
  TRUST_PROXY: 'must be true or false',
  LOG_LEVEL: `must be one of ${logLevels.join(', ')}`,
};

export interface Env {
  readonly host: string;
  readonly port: number;
  /** Path of the SQLite file. */
  readonly databaseFile: string;
  readonly logLevel: (typeof logLevels)[number];
  /** Of each API key; undefined without one. */
  readonly rateLimit: { readonly requests: number; readonly seconds: number } | undefined;
  /** Whether a proxy in front says where a request came from, and whether over TLS. */
  readonly trustProxy: boolean;
}

/** Says which environment variable is wrong, and how it should be. */
export class EnvError extends Error {
  override readonly name = 'EnvError';
}

/** The one place that reads the environment. @throws EnvError */
export function readEnv(variables: Readonly<Record<string, string | undefined>> = process.env): Env {
  const parsed = schema.safeParse(variables);
  if (!parsed.success) {
    const sentences = parsed.error.issues.map(({ path: [name] }) => {
      const variable = String(name);
      return `${variable} ${rules[variable]}, not "${variables[variable]}".`;
    });
    throw new EnvError([...new Set(sentences)].join('\n'));
  }
  const { HOST, PORT, DATABASE_URL, LOG_LEVEL, RATE_LIMIT, TRUST_PROXY } = parsed.data;
  return {
    host: HOST,
    port: PORT,
    databaseFile: DATABASE_URL.slice('file:'.length),
    logLevel: LOG_LEVEL,
    rateLimit: RATE_LIMIT === undefined ? undefined : toRateLimit(RATE_LIMIT),
    trustProxy: TRUST_PROXY === 'true',
  };
}

/** `100/10s` → 100 requests in 10 seconds. */
function toRateLimit(text: string) {
  const [requests, seconds] = text.split('/').map((part) => Number.parseInt(part, 10));
  return { requests: requests ?? 0, seconds: seconds ?? 0 };
}
