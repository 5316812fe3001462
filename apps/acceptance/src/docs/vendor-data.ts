import type { VendorData } from './vendor-stand-in.ts';

const createdAt = '2025-11-03T09:12:44.000Z';

/** What each vendor has, and a guide brings along. The ids are those of the vendors' own examples. */
export const nexorData: VendorData = {
  records: [
    { campaign: { id: '123e4567-e89b-12d3-a456-426614174001', name: 'Spring', createdAt } },
    { tag: { id: 'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa', name: 'VIP', createdAt } },
    { tag: { id: 'bbbbbbbb-bbbb-bbbb-bbbb-bbbbbbbbbbbb', name: 'Follow-up', createdAt } },
    {
      lead: {
        id: '123e4567-e89b-12d3-a456-426614174000',
        createdAt: '2026-02-10T08:15:30.000Z',
        firstName: 'Jane',
        lastName: 'Doe',
        email: 'jane@example.com',
        phone: '+56987654321',
        company: 'Stark Industries',
        title: 'Manager',
        source: 'website',
        campaignId: '123e4567-e89b-12d3-a456-426614174001',
        metadata: { estado_lead: 'calificado', broker_asociado: 'Maria Gonzalez' },
        tags: ['VIP', 'Follow-up'],
      },
    },
    {
      lead: {
        id: '3c90c3cc-0d44-4b50-8888-8dd25736052a',
        createdAt: '2026-02-09T17:40:02.000Z',
        firstName: 'Carlos',
        email: 'carlos@example.com',
        source: 'api',
        tags: ['VIP'],
      },
    },
  ],
};

export const highLevelData: VendorData = {
  locationId: 've9EPM428h8vShlRW1KT',
  records: [
    { tag: { locationTagId: 'flGwEuzsfJOia1i1ikRN', name: 'tag-1' } },
    { tag: { locationTagId: '8mB5xR2cV7nJ4sL6dF9g', name: 'hot lead' } },
    {
      lead: {
        contactId: 'seD4PfOuKoVMLkEZqohJ',
        createdAt: '2021-07-02T05:18:26.704Z',
        firstName: 'Rubika',
        lastName: 'Deo',
        email: 'rubika@deos.com',
        phone: '+18832327657',
        company: 'DGS VolMAX',
        source: 'public api',
        metadata: { timezone: 'Asia/Calcutta', city: 'Birmingham', dnd: false, MgobCB14YMVKuE4Ka8p1: '35061' },
        tags: ['tag-1', 'hot lead'],
      },
    },
    {
      lead: {
        contactId: 'ocQHyuzHvysMo5N5VsXc',
        createdAt: '2020-10-29T09:31:30.255Z',
        firstName: 'John',
        lastName: 'Deo',
        email: 'JohnDeo@gmail.com',
        tags: ['tag-1'],
      },
    },
  ],
};

export const easysocialData: VendorData = {
  records: [
    { tag: { number: 101, name: 'VIP' } },
    { tag: { number: 102, name: 'Demo booked' } },
    { tag: { number: 103, name: 'Cold' } },
  ],
};
