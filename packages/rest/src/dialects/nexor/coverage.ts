import type { Coverage } from '../../coverage.ts';

const supported = (call: string, test: string) =>
  ({ call, status: 'supported', test: `nexor/${test}.test.ts` }) as const;
const unsupported = (call: string) => ({ call, status: 'not_supported' }) as const;

export const nexorCoverage: Coverage = {
  vendor: 'Nexor',
  mount: '/api/public',
  calls: [
    supported('GET /leads', 'list-leads'),
    supported('POST /leads', 'leads'),
    supported('PUT /leads/tags', 'sync-lead-tags'),
    supported('PATCH /leads/metadata', 'bulk'),
    supported('POST /leads/bulk/get', 'bulk'),
    supported('GET /leads/{id}', 'leads'),
    supported('PATCH /leads/{id}', 'leads'),
    supported('PUT /leads/{id}', 'leads'),
    supported('DELETE /leads/{id}', 'list-leads'),
    supported('GET /leads/{id}/tags', 'leads'),
    supported('POST /leads/{id}/tags', 'lead-tags'),
    supported('DELETE /leads/{id}/tags/{tagId}', 'lead-tags'),
    supported('GET /tags', 'leads'),
    supported('POST /tags', 'tags'),
    supported('PUT /tags/{id}', 'tags'),
    supported('DELETE /tags/{id}', 'tags'),
    supported('GET /campaigns', 'campaigns'),
    supported('POST /campaigns', 'campaigns'),
    unsupported('* /workflows'),
    unsupported('* /automation'),
    unsupported('* /processors'),
    unsupported('* /meetings'),
    unsupported('* /conversions'),
    unsupported('* /outbound-calls'),
  ],
};
