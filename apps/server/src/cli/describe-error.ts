import { DomainError } from '@tagsmith/core';
import { StoreError } from '@tagsmith/store';
import { EnvError } from '../env.ts';

/** One clear sentence for an error that a person can do something about; undefined for a fault of ours. */
export function describeError(error: unknown): string | undefined {
  if (error instanceof DomainError || error instanceof StoreError || error instanceof EnvError) return error.message;
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  if (error.code === 'EADDRINUSE') return `${addressOf(error)} is taken by another process; stop that, or set PORT.`;
  if (error.code === 'EACCES') return `${addressOf(error)} may not be used by this user; set PORT to 1024 or more.`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return `HOST is no address of this machine: ${error.message}.`;
  }
  return undefined;
}

function addressOf(error: Error & { readonly address?: unknown; readonly port?: unknown }): string {
  return `Port ${String(error.port)} on ${String(error.address)}`;
}
