import type { DialectDocument } from '../../openapi/dialect-document.ts';
import { errorAnswer, schemas } from './answers.ts';
import { easysocialCoverage } from './coverage.ts';
import { answerTo } from './errors.ts';

/** EasySocial's engage API as OpenAPI. */
export const easysocialDocument: DialectDocument = {
  title: "Tagsmith: EasySocial's engage API",
  description: `Leads by their contact numbers, and their tags, as EasySocial's engage API has them. Every call takes an API \
key of Tagsmith as a bearer token. Every answer repeats its status in \`status\`, and what was asked for is under \`payload\`. \
Tags are named by their numbers. A contact number in a path may have its country code; without it, one that leads of two \
countries share is refused. A lead of another account, and a deleted one, is answered as one that never was.`,
  mounts: ['/api/v1', '/api/engage/v1', '/engage/v1'],
  tags: [
    { name: 'Leads', description: 'One lead, a page of them, or many new ones' },
    { name: 'Tags', description: 'The tags of the account' },
  ],
  securitySchemes: {
    bearer: {
      type: 'http',
      scheme: 'bearer',
      description: 'A key as `tagsmith keys create` prints it. One `;` behind it does no harm.',
    },
  },
  schemas,
  errorSchema: errorAnswer,
  unsupported: easysocialCoverage.calls.flatMap(({ call, status }) => (status === 'not_supported' ? [call] : [])),
  answerTo,
};
