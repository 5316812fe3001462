export interface BackupOptions {
  /** Gives the backup up; what there is of the file is removed. */
  readonly signal?: AbortSignal | undefined;
  /** Called now and then with the part that is done, from 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** A copy of everything, as it is on the disk. */
export interface Backup {
  readonly bytes: number;
}
