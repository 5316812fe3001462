/** Connections to the database, or what stands for them, as one moment has them. */
export interface PoolUse {
  /** How many are open or being opened. */
  readonly connections: number;
  /** How many of them are at work. */
  readonly busy: number;
  /** How many reads or writes wait for one. */
  readonly waiting: number;
  /** How many connections there may be, at most. */
  readonly limit: number;
}

/** A replica that reads may be answered by. */
export interface ReplicaStatus {
  /** Where it is, such as `db-2:5432`; nothing else of its URL. */
  readonly host: string;
  /** How far it is behind the primary, in milliseconds, as far as is known; null while one of the two does not answer. */
  readonly lag: number | null;
  /** Whether it is near enough to be read from now. Who wrote reads from it only what it has of that. */
  readonly isReadFrom: boolean;
}

export interface SqliteStatus {
  readonly kind: 'sqlite';
  /** Of SQLite itself, such as `3.51.1`. */
  readonly version: string;
  readonly role: 'primary';
  /** SQLite has one writer at a time; the writes of all threads of this process that share the file wait for it. */
  readonly pools: { readonly write: PoolUse };
  /** The whole database, with what is still in its log, in bytes. */
  readonly databaseBytes: number;
  /** The file of the write-ahead log, in bytes: it begins anew without getting smaller. */
  readonly logBytes: number;
}

export interface PostgresStatus {
  readonly kind: 'postgres';
  /** Of the server, such as `18.4`. */
  readonly version: string;
  /** A standby follows another server and takes no writes. */
  readonly role: 'primary' | 'standby';
  /** Of this process; others over the same database have their own. `replica` is null without one. */
  readonly pools: { readonly write: PoolUse; readonly read: PoolUse; readonly replica: PoolUse | null };
  /** Null without one. */
  readonly replica: ReplicaStatus | null;
  /** Whether news of other processes comes in now; until it does again, this one looks by itself. */
  readonly isListening: boolean;
}

/** What a store is, and how it is doing. */
export type StoreStatus = SqliteStatus | PostgresStatus;
