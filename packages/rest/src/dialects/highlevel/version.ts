import { Refusal } from './refusal.ts';

/** The dated ones mean the same here; `2023-02-21` is what the vendor's SDK sends unless told otherwise. */
export const versions = ['2021-04-15', '2021-07-28', '2023-02-21', 'v3'] as const;

/** @throws Refusal unless the `Version` header names a version that HighLevel has published */
export function assertVersion(header: unknown): void {
  if (header === undefined || header === '') throw new Refusal('version_missing');
  if (!versions.some((version) => version === header)) throw new Refusal('version_unknown');
}

/** That a call went through: `succeded` since the first version, spelled right as well since v3. */
export function successIn(version: unknown): { readonly succeded: true; readonly succeeded?: true } {
  return version === 'v3' ? { succeded: true, succeeded: true } : { succeded: true };
}
