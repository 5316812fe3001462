/** What HighLevel refuses in words of its own, beside the domain's errors. Without `error` where the vendor sends none. */
const refusals = {
  version_missing: { statusCode: 401, message: 'version header was not found.' },
  version_unknown: { statusCode: 401, message: 'version header is invalid' },
  location_foreign: {
    statusCode: 403,
    message: 'The token does not have access to this location.',
    error: 'Forbidden',
  },
  unsupported: { statusCode: 501, message: 'Not supported by Tagsmith', error: 'Not Implemented' },
} as const;

interface RefusalBody {
  readonly statusCode: number;
  readonly message: string;
  readonly error?: string;
}

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly body: RefusalBody;

  /** `what` is said behind the reason's sentence, where that leaves open what it is about. */
  constructor(reason: keyof typeof refusals, what?: string) {
    const body: RefusalBody = refusals[reason];
    const message = what === undefined ? body.message : `${body.message}: ${what}`;
    super(message);
    this.body = { ...body, message };
  }
}
