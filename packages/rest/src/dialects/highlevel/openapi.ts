import { z } from 'zod';
import type { DialectDocument } from '../../openapi/dialect-document.ts';
import { errorAnswer } from './answers/envelope.ts';
import { schemas } from './answers/schemas.ts';
import { highLevelCoverage } from './coverage.ts';
import { answerTo } from './errors.ts';
import { examples } from './examples.ts';
import { versionFaults } from './faults.ts';
import { rateHeaders } from './rate-headers.ts';
import { versions } from './version.ts';

/** HighLevel's API as OpenAPI. */
export const highLevelDocument: DialectDocument = {
  title: "Tagsmith: HighLevel's contact API",
  description: `Contacts, their tags and campaigns, as HighLevel's API has them. Every call takes an API key of Tagsmith as a \
bearer token, and \`Version\`. Ids of contacts and tags are 20 letters and digits; \`locationId\` is the account's, and any other is \
403. A contact of another account, and a deleted one, is answered as one that never was. Errors have one form; \`message\` is a \
list where an input breaks its schema. \`traceId\` names the request, as \`X-Request-Id\` does.`,
  mounts: ['/'],
  tags: [
    { name: 'Contacts', description: 'One contact' },
    { name: 'Search', description: 'Pages of contacts, and duplicates' },
    { name: 'Contact tags', description: 'The tags that contacts carry, one by one or many at once' },
    { name: 'Location tags', description: 'The tags of the account' },
    { name: 'Campaigns', description: 'What contacts belong to' },
    { name: 'Custom fields', description: 'The keys of the metadata' },
  ],
  securitySchemes: {
    bearer: { type: 'http', scheme: 'bearer', description: 'A key as `tagsmith keys create` prints it.' },
  },
  schemas,
  errorSchema: errorAnswer,
  headers: z.object({
    Version: z.enum(versions).meta({
      description: 'The dated ones mean the same here; with `v3` answers also spell `succeeded` right.',
      examples: ['2021-07-28'],
    }),
  }),
  answerHeaders: rateHeaders,
  faults: versionFaults,
  unsupported: highLevelCoverage.calls.flatMap(({ call, status }) => (status === 'not_supported' ? [call] : [])),
  answerTo: (error) => answerTo(error, examples.traceId),
};
