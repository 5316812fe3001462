/** One call of a vendor's public API, and how far it is served. */
export type CoveredCall =
  | {
      /** Method and path as the vendor writes them, below the dialect's mount. */
      readonly call: string;
      readonly status: 'supported';
      /** The acceptance test that proves it, below `apps/acceptance/src`. */
      readonly test: string;
    }
  | { readonly call: string; readonly status: 'partial'; readonly missing: string; readonly test: string }
  | { readonly call: string; readonly status: 'not_supported' };

/** Every lead, tag and campaign call that a vendor has published. */
export interface Coverage {
  readonly vendor: string;
  readonly mount: string;
  readonly calls: readonly CoveredCall[];
}
