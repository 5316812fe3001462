import { StoreError } from '../store-error.ts';

/**
 * Classes of SQLSTATE that are no fault of a statement: connections, who may connect and to what, resources, limits, an
 * operator, the system, a standby.
 */
const troubleClasses = /^(?:08|28|3D|53|57|58|25006|55P03|40)/;
/** What Node says of a socket. */
const socketCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
/** What pg says without any code. */
const wordsOfPg = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'timeout expired',
  'Client has encountered a connection error',
  'Client was closed and is not queryable',
  'Cannot use a pool after calling end on the pool',
  'Query read timeout',
];

/** Whether an error says that the database is not there, or can't right now, and nothing about what was asked. */
export function isTrouble(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every(isTrouble);
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code !== undefined) return socketCodes.has(code) || troubleClasses.test(code);
  return wordsOfPg.some((words) => error.message.startsWith(words));
}

/** Whether the connection that an error came over can't be used again. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return code === undefined ? isTrouble(error) : socketCodes.has(code) || /^(?:08|57P0|25006)/.test(code);
}

/** Trouble as the port tells it; everything else as it is. */
export function asUnavailable(error: unknown): unknown {
  if (!isTrouble(error)) return error;
  return new StoreError('unavailable', 'The database is not available; try again shortly.', { cause: error });
}
