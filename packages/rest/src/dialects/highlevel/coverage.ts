import type { Coverage } from '../../coverage.ts';

const supported = (call: string, test: string) =>
  ({ call, status: 'supported', test: `highlevel/${test}.test.ts` }) as const;
const unsupported = (call: string) => ({ call, status: 'not_supported' }) as const;

export const highLevelCoverage: Coverage = {
  vendor: 'HighLevel',
  mount: '/',
  calls: [
    supported('GET /contacts/', 'list-contacts'),
    supported('POST /contacts/', 'write-contact'),
    supported('POST /contacts/upsert', 'write-contact'),
    {
      call: 'POST /contacts/search',
      status: 'partial',
      missing:
        'no sort by `dnd`; no filter on what Tagsmith does not keep (followers, workflows, opportunities, email activity)',
      test: 'highlevel/search-contacts.test.ts',
    },
    supported('GET /contacts/search/duplicate', 'list-contacts'),
    supported('GET /contacts/{contactId}', 'get-contact'),
    supported('PUT /contacts/{contactId}', 'write-contact'),
    supported('DELETE /contacts/{contactId}', 'write-contact'),
    supported('POST /contacts/bulk/tags/update/{type}', 'bulk-tags'),
    supported('POST /contacts/{contactId}/tags', 'contact-tags'),
    supported('DELETE /contacts/{contactId}/tags', 'contact-tags'),
    supported('POST /contacts/{contactId}/campaigns/{campaignId}', 'campaigns'),
    supported('DELETE /contacts/{contactId}/campaigns/{campaignId}', 'campaigns'),
    supported('DELETE /contacts/{contactId}/campaigns/removeAll', 'campaigns'),
    supported('DELETE /contacts/{contactId}/campaigns/remove-all', 'campaigns'),
    supported('GET /locations/{locationId}/tags', 'location-tags'),
    supported('POST /locations/{locationId}/tags', 'location-tags'),
    supported('GET /locations/{locationId}/tags/{tagId}', 'location-tags'),
    supported('PUT /locations/{locationId}/tags/{tagId}', 'location-tags'),
    supported('DELETE /locations/{locationId}/tags/{tagId}', 'location-tags'),
    supported('GET /locations/{locationId}/customFields', 'custom-fields'),
    supported('GET /campaigns/', 'campaigns'),
    unsupported('* /contacts/{contactId}/notes'),
    unsupported('* /contacts/{contactId}/tasks'),
    unsupported('* /contacts/{contactId}/appointments'),
    unsupported('* /contacts/{contactId}/followers'),
    unsupported('* /contacts/{contactId}/workflow'),
    unsupported('POST /locations/{locationId}/customFields'),
    unsupported('* /locations/{locationId}/customFields/{id}'),
    unsupported('* /locations/{locationId}/customValues'),
  ],
};
