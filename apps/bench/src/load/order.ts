import type { ScenarioName } from './requests.ts';

/** What the driver is told. */
export interface DriveOrder {
  readonly url: string;
  readonly scenario: ScenarioName;
  readonly connections: number;
  readonly seconds: number;
  readonly leads: number;
  readonly key: string;
  readonly seed: number;
}

/** What it measured. */
export interface Measured {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly failures: number;
}
