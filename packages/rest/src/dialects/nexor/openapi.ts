import type { DialectDocument } from '../../openapi/dialect-document.ts';
import { errorAnswer } from './answers.ts';
import { nexorCoverage } from './coverage.ts';
import { answerTo } from './errors.ts';
import { schemas } from './records.ts';

/** Nexor's API as OpenAPI. */
export const nexorDocument: DialectDocument = {
  title: "Tagsmith: Nexor's lead API",
  description: `Leads, their tags and campaigns, as Nexor's API has them. Every call takes an API key of Tagsmith in \
\`X-API-Key\`, or as a bearer token. Ids are UUIDs, times are ISO 8601 in UTC. A lead of another account, and a deleted one, \
is answered as one that never was.`,
  mounts: ['/api/public'],
  tags: [
    { name: 'Leads', description: 'One lead, a page of them, or many at once' },
    { name: 'Lead tags', description: 'The tags that one lead carries' },
    { name: 'Tags', description: 'The tags of the account' },
    { name: 'Campaigns', description: 'What leads belong to' },
  ],
  securitySchemes: {
    apiKey: {
      type: 'apiKey',
      in: 'header',
      name: 'X-API-Key',
      description: 'A key as `tagsmith keys create` prints it.',
    },
    bearer: { type: 'http', scheme: 'bearer', description: 'The same key.' },
  },
  schemas,
  errorSchema: errorAnswer,
  unsupported: nexorCoverage.calls.flatMap(({ call, status }) => (status === 'not_supported' ? [call] : [])),
  answerTo,
};
