/** Who waits for a copy, or for it to be verified. */
export interface CopyWatcher {
  /** Called with how many records are done since the last call. */
  onRecords(count: number): void;
  /** Ends the work behind the page that is under way. */
  readonly signal: AbortSignal;
}
