import { z } from 'zod';
import {
  anyDatabase,
  beginningOf,
  type DatabaseUrl,
  databaseOnServer,
  parseDatabaseUrl,
} from './parse-database-url.ts';

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

const schema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.string().regex(/^\d+$/).transform(Number).pipe(z.int().max(65_535)).default(3000),
  DATABASE_URL: z
    .string()
    .prefault('file:./data/tagsmith.db')
    .transform(parseDatabaseUrl)
    .pipe(z.custom<DatabaseUrl>((database) => database !== undefined)),
  DATABASE_READ_URL: z
    .string()
    .refine((text) => parseDatabaseUrl(text)?.kind === 'postgres')
    .optional(),
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
  DATABASE_URL: `must be ${anyDatabase}`,
  DATABASE_READ_URL: `must be ${databaseOnServer}`,
  RATE_LIMIT: 'must be requests in seconds, such as 100/10s',
  TRUST_PROXY: 'must be true or false',
  LOG_LEVEL: `must be one of ${logLevels.join(', ')}`,
};

/** Where the data is. */
export type Database =
  | { readonly kind: 'sqlite'; readonly file: string }
  | {
      readonly kind: 'postgres';
      readonly url: string;
      /** Of a replica that reads are asked of; undefined without one. */
      readonly readUrl: string | undefined;
    };

export interface Env {
  readonly host: string;
  readonly port: number;
  readonly database: Database;
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

/** The one place that reads the environment. @throws EnvError, whose message has no password */
export function readEnv(variables: Readonly<Record<string, string | undefined>> = process.env): Env {
  const parsed = schema.safeParse(variables);
  if (!parsed.success) {
    const sentences = parsed.error.issues.map(({ path: [name] }) => {
      const variable = String(name);
      return `${variable} ${rules[variable]}, not "${shown(variable, variables[variable])}".`;
    });
    throw new EnvError([...new Set(sentences)].join('\n'));
  }
  const { HOST, PORT, DATABASE_URL, DATABASE_READ_URL, LOG_LEVEL, RATE_LIMIT, TRUST_PROXY } = parsed.data;
  return {
    host: HOST,
    port: PORT,
    database: toDatabase(DATABASE_URL, DATABASE_READ_URL),
    logLevel: LOG_LEVEL,
    rateLimit: RATE_LIMIT === undefined ? undefined : toRateLimit(RATE_LIMIT),
    trustProxy: TRUST_PROXY === 'true',
  };
}

/** What was given, as far as it may be shown. */
function shown(variable: string, value = ''): string {
  return variable.startsWith('DATABASE') ? beginningOf(value) : value;
}

function toDatabase(database: DatabaseUrl, readUrl: string | undefined): Database {
  if (database.kind === 'postgres') return { kind: 'postgres', url: database.url, readUrl };
  if (readUrl === undefined) return { kind: 'sqlite', file: database.file };
  throw new EnvError('DATABASE_READ_URL is for a replica of a PostgreSQL database, and DATABASE_URL names a file.');
}

/** `100/10s` → 100 requests in 10 seconds. */
function toRateLimit(text: string) {
  const [requests, seconds] = text.split('/').map((part) => Number.parseInt(part, 10));
  return { requests: requests ?? 0, seconds: seconds ?? 0 };
}
