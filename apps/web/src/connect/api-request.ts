import type { JsonObject } from '@tagsmith/core';

/** One call of a dialect, which the page shows as snippets and sends. */
export interface ApiRequest {
  /** What it does; its name is in the dictionary. */
  readonly id: 'listTags' | 'syncTags' | 'addTags' | 'updateLead';
  readonly method: 'GET' | 'POST' | 'PUT';
  /** With its query. */
  readonly path: string;
  readonly body?: JsonObject;
  /** The same call as a method of the vendor's SDK, where there is one. */
  readonly sdkCall?: string;
}

export interface Dialect {
  readonly id: 'nexor' | 'highlevel' | 'easysocial';
  readonly name: string;
  /** Where its clients point now. */
  readonly vendorUrl: string;
  /** What follows our origin in its base URL. */
  readonly basePath: string;
  readonly requests: readonly [ApiRequest, ...ApiRequest[]];
  /** The headers of every call. `key` is a key, or what stands for one. */
  headers(key: string): Readonly<Record<string, string>>;
}

/** All headers of a call. */
export function headersOf(dialect: Dialect, { body }: ApiRequest, key: string): Readonly<Record<string, string>> {
  return { ...dialect.headers(key), ...(body && { 'Content-Type': 'application/json' }) };
}

export function isDryRun({ path }: ApiRequest): boolean {
  return path.includes('dry_run=true');
}
