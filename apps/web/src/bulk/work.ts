import type { DraftTag } from '../forms/tag-draft.ts';
import type { Tally } from './tally.ts';

/** Leads of one part: few enough that its transaction holds nobody up, and that progress is seen. */
export const partSize = 200;

/** What one lead's tags gained and lost. */
export interface LeadDiff {
  readonly leadId: string;
  readonly added: readonly DraftTag[];
  readonly removed: readonly DraftTag[];
}

export interface Part {
  readonly tally: Tally;
  /** What was done to each lead; undefined where only the figures are known. */
  readonly diffs: readonly LeadDiff[] | undefined;
  readonly isLast: boolean;
}

/** Something long that is done part by part. */
export interface Work {
  readonly total: number;
  /** Does the next part. When it fails, the next call does the same part again, and no lead twice. */
  next(): Promise<Part>;
}

/**
 * A name for each part: the server answers a part that it has done already as it did then, should its answer have been
 * lost. Not `randomUUID`, which browsers have only over TLS.
 */
export function partKeys(): (index: number) => string {
  const work = Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(36)).join('');
  return (index) => `bulk-${work}-${index}`;
}
