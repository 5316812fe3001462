/** A named effort that leads belong to. */
export interface Campaign {
  /** UUID. */
  readonly id: string;
  readonly name: string;
  /** Free text; `active` unless given. */
  readonly status: string;
  /** ISO 8601, UTC, milliseconds. */
  readonly createdAt: string;
}
