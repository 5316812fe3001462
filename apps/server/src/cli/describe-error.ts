import { DomainError } from '@tagsmith/core';
import { StoreError } from '@tagsmith/store';
import { CopyError } from '../copy/copy-error.ts';
import { EnvError } from '../env.ts';
import { ImportError } from '../import/import-error.ts';
import { SampleError } from '../sample/sample-error.ts';
import { InterruptedError } from './interrupt.ts';
import { InvalidFileError } from './invalid-file-error.ts';

/** Errors whose messages are sentences for people. */
const spoken = [
  CopyError,
  DomainError,
  EnvError,
  ImportError,
  InterruptedError,
  InvalidFileError,
  SampleError,
  StoreError,
] as const;

/** One clear sentence for an error that a person can do something about; undefined for a fault of ours. */
export function describeError(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (spoken.some((kind) => error instanceof kind)) return error.message;
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `${addressOf(error)} is taken by another process; stop that, or set PORT.`;
  if (code === 'EACCES') return `${addressOf(error)} may not be used by this user; set PORT to 1024 or more.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `HOST is no address of this machine: ${error.message}.`;
  }
  if (code === 'EPIPE') return 'The output was closed before its end.';
  if (code === 'ENOENT' || code === 'EISDIR') return `The file can't be read: ${error.message}.`;
  return undefined;
}

function addressOf(error: Error & { readonly address?: unknown; readonly port?: unknown }): string {
  return `Port ${String(error.port)} on ${String(error.address)}`;
}
