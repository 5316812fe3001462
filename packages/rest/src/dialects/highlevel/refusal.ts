/** What HighLevel refuses in words of its own, beside the domain's errors. Without `error` where the vendor sends none. */
const refusals = {
  version_missing: { statusCode: 401, message: 'version header was not found.' },
  version_unknown: { statusCode: 401, message: 'version header is invalid' },
  location_foreign: {
    statusCode: 403,
    message: 'The token does not have access to this location.',
    error: 'Forbidden',
  },
} as const;

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly body: (typeof refusals)[keyof typeof refusals];

  constructor(reason: keyof typeof refusals) {
    super(refusals[reason].message);
    this.body = refusals[reason];
  }
}
