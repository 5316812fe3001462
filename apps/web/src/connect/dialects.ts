import type { Lead } from '@tagsmith/core';
import type { Dialect } from './api-request.ts';

export interface ExampleSubject {
  readonly locationId: string;
  /** A lead of the account, if it has one. */
  readonly lead: Pick<Lead, 'id' | 'contactId' | 'phoneE164'> | undefined;
}

/** Of the vendors' documentation: an account without leads answers that there is no such lead. */
const nobody = {
  id: '123e4567-e89b-12d3-a456-426614174000',
  contactId: 'seD4PfOuKoVMLkEZqohJ',
  phoneE164: null,
} as const;

/** The APIs, each with one call that reads and one that says what it would write. */
export function dialectsFor({ locationId, lead = nobody }: ExampleSubject): readonly Dialect[] {
  const bearer = (key: string) => ({ Authorization: `Bearer ${key}` });
  return [
    {
      id: 'nexor',
      name: 'Nexor',
      vendorUrl: 'https://api.getnexor.ai/api/public',
      basePath: '/api/public',
      headers: (key) => ({ 'X-API-Key': key }),
      requests: [
        { id: 'listTags', method: 'GET', path: '/api/public/tags' },
        {
          id: 'syncTags',
          method: 'PUT',
          path: '/api/public/leads/tags?dry_run=true',
          body: { lead_id: lead.id, tags: ['VIP', 'Hot Lead'] },
        },
      ],
    },
    {
      id: 'highlevel',
      name: 'HighLevel',
      vendorUrl: 'https://services.leadconnectorhq.com',
      basePath: '',
      headers: (key) => ({ ...bearer(key), Version: '2021-07-28' }),
      requests: [
        {
          id: 'listTags',
          method: 'GET',
          path: `/locations/${locationId}/tags`,
          sdkCall: `locations.getLocationTags({\n  locationId: '${locationId}',\n})`,
        },
        {
          id: 'addTags',
          method: 'POST',
          path: `/contacts/${lead.contactId}/tags?dry_run=true`,
          body: { tags: ['Hot Lead'] },
          sdkCall: `contacts.addTags(\n  { contactId: '${lead.contactId}' },\n  { tags: ['Hot Lead'] },\n)`,
        },
      ],
    },
    {
      id: 'easysocial',
      name: 'EasySocial',
      vendorUrl: 'https://your-easysocial-host/api/v1',
      basePath: '/api/v1',
      headers: bearer,
      requests: [
        { id: 'listTags', method: 'GET', path: '/api/v1/tags' },
        {
          id: 'updateLead',
          method: 'PUT',
          path: `/api/v1/leads/${lead.phoneE164?.slice(1) ?? '9876543210'}/update?dry_run=true`,
          body: { lead_data: { city: 'Pune' } },
        },
      ],
    },
  ];
}
