/** A tenant: Nexor's account, HighLevel's location, EasySocial's business. */
export interface Account {
  /** UUID. */
  readonly id: string;
  readonly name: string;
  /** 20 letters and digits; HighLevel's location id. */
  readonly locationId: string;
  /** ISO 3166-1 alpha-2; the country of phone numbers written without a country code. */
  readonly defaultCountry: string | null;
  /** ISO 8601, UTC, milliseconds. */
  readonly createdAt: string;
}
