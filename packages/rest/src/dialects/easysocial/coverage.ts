import type { Coverage } from '../../coverage.ts';

const supported = (call: string, test: string) =>
  ({ call, status: 'supported', test: `easysocial/${test}.test.ts` }) as const;

export const easysocialCoverage: Coverage = {
  vendor: 'EasySocial',
  mount: '/api/v1',
  calls: [
    supported('PUT /leads/{contact-number}/update', 'update-lead'),
    supported('POST /leads/bulk-create', 'bulk-create'),
    supported('GET /leads/{contact-number}', 'read-leads'),
    supported('GET /leads', 'read-leads'),
    supported('GET /tags', 'update-lead'),
    supported('POST /tags', 'read-leads'),
  ],
};
