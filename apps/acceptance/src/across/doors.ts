import { call } from '../harness/call.ts';
import type { Tenant } from '../harness/site.ts';

/** A write of each API, as a hostile caller would aim at it. */
export interface Door {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  headers(key: string): Record<string, string>;
  /** A body that the door takes, for the lead with this email, contact id and number. */
  soundBody(lead: KnownLead, tenant: Tenant): unknown;
  /** Whether a body is an error in this API's own shape. */
  isError(body: unknown, status: number): boolean;
}

export interface KnownLead {
  readonly id: string;
  readonly contactId: string;
  readonly email: string;
  /** E.164 without the `+`. */
  readonly digits: string;
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

function has(body: unknown, fields: Readonly<Record<string, 'string' | 'number' | 'boolean' | 'object'>>): boolean {
  if (typeof body !== 'object' || body === null) return false;
  return Object.entries(fields).every(([name, type]) => typeof Reflect.get(body, name) === type);
}

/** The doors through which `lead` can be written; `digits` and `id` are in some of their paths. */
export function doorsTo(lead: KnownLead): readonly Door[] {
  const nexor = {
    headers: (key: string) => ({ 'x-api-key': key }),
    isError: (body: unknown) => has(body, { error: 'string' }),
  };
  const easysocial = {
    method: 'POST',
    headers: bearer,
    isError: (body: unknown, status: number) =>
      has(body, { status: 'number', message: 'string', success: 'boolean' }) &&
      Reflect.get(Object(body), 'status') === status,
  };
  const highLevel = {
    headers: (key: string) => ({ ...bearer(key), version: '2021-07-28' }),
    isError: (body: unknown, status: number) =>
      has(body, { statusCode: 'number', error: 'string' }) && Reflect.get(Object(body), 'statusCode') === status,
  };
  return [
    {
      ...nexor,
      name: 'Nexor sync',
      method: 'PUT',
      path: '/api/public/leads/tags',
      soundBody: ({ email }) => ({ email, tags: ['Sound'] }),
    },
    {
      ...nexor,
      name: 'Nexor patch',
      method: 'PATCH',
      path: `/api/public/leads/${lead.id}`,
      soundBody: () => ({ metadata: { sound: true } }),
    },
    {
      ...nexor,
      name: 'Nexor create',
      method: 'POST',
      path: '/api/public/leads',
      soundBody: ({ email }) => ({ first_name: 'Sound', email }),
    },
    {
      ...nexor,
      name: 'Nexor metadata',
      method: 'PATCH',
      path: '/api/public/leads/metadata',
      soundBody: ({ email }) => ({ selector: 'email', values: [email], patch: { sound: true } }),
    },
    {
      ...highLevel,
      name: 'HighLevel bulk tags',
      method: 'POST',
      path: '/contacts/bulk/tags/update/add',
      soundBody: ({ contactId }, { locationId }) => ({ contacts: [contactId], tags: ['Sound'], locationId }),
    },
    {
      ...highLevel,
      name: 'HighLevel tags',
      method: 'POST',
      path: `/contacts/${lead.contactId}/tags`,
      soundBody: () => ({ tags: ['Sound'] }),
    },
    {
      ...highLevel,
      name: 'HighLevel update',
      method: 'PUT',
      path: `/contacts/${lead.contactId}`,
      soundBody: () => ({ customFields: [{ key: 'sound', field_value: true }] }),
    },
    {
      ...highLevel,
      name: 'HighLevel upsert',
      method: 'POST',
      path: '/contacts/upsert',
      soundBody: ({ email }, { locationId }) => ({ email, locationId, city: 'Sound' }),
    },
    {
      ...easysocial,
      name: 'EasySocial update',
      method: 'PUT',
      path: `/api/v1/leads/${lead.digits}/update`,
      soundBody: () => ({ lead_data: { sound: true } }),
    },
    {
      ...easysocial,
      name: 'EasySocial create',
      path: '/api/v1/leads/bulk-create',
      soundBody: ({ digits }) => ({ data: [{ contact_number: digits.slice(2), country_code: digits.slice(0, 2) }] }),
    },
    {
      ...easysocial,
      name: 'EasySocial tag',
      path: '/api/v1/tags',
      soundBody: () => ({ name: 'Sound' }),
    },
    {
      name: 'tRPC sync',
      method: 'POST',
      path: '/trpc/lead.syncTags',
      headers: bearer,
      soundBody: ({ id }) => ({ lead: { id }, tags: ['Sound'] }),
      isError: (body) => has(body, { error: 'object' }),
    },
  ];
}

/** A lead made through the typed API, with all that the doors know one by. */
export async function createLead(url: string, { key }: Tenant, digits: string): Promise<KnownLead> {
  const body = {
    firstName: 'Jane',
    email: `jane${digits}@example.com`,
    phone: `+${digits}`,
    tags: ['First', 'Second'],
  };
  const answer = await call(`${url}/trpc/lead.create`, { method: 'POST', headers: bearer(key), body });
  const { lead } = (answer.body as { result: { data: { lead: KnownLead } } }).result.data;
  return { id: lead.id, contactId: lead.contactId, email: lead.email, digits };
}

/** Everything that there is in an account: its leads, tags and history, to compare before and after. */
export async function snapshot(url: string, { key }: Tenant): Promise<unknown> {
  const paths = ['lead.list', 'tag.list', 'campaign.list', 'change.list'];
  const answers = await Promise.all(paths.map((path) => call(`${url}/trpc/${path}`, { headers: bearer(key) })));
  return answers.map(({ body }) => body);
}
