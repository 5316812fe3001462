/** How fast a command filled an empty database; both have a figure a round. */
export interface ImportFigures {
  readonly leads: number;
  readonly name: string;
  /** Leads a second. */
  readonly perSecond: readonly number[];
  /** Leads a second of a bare loop that inserts the same rows. */
  readonly bare: readonly number[];
}
