import type { ScenarioName } from './requests.ts';

/** What the driver is told. */
export interface DriveOrder {
  /** Of all processes of a server; the connections are spread over them. */
  readonly urls: readonly string[];
  readonly scenario: ScenarioName;
  readonly connections: number;
  readonly seconds: number;
  /** So many in all, however long they take, and not for so many seconds. */
  readonly requests?: number;
  /** Of each account. */
  readonly leads: number;
  /** One of each account: each request takes the next. */
  readonly keys: readonly string[];
  readonly seed: number;
}

/** What it measured. */
export interface Measured {
  readonly perSecond: number;
  /** How many were answered. */
  readonly requests: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly failures: number;
}
