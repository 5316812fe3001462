import { limits } from '@tagsmith/core';
import { z } from 'zod';
import { documentedAs } from '../../openapi/documented-as.ts';
import { contactId } from './contact-list.ts';
import { examples } from './examples.ts';
import { filtersDocument } from './filter-document.ts';
import { anyBody, locationId, notAnObject } from './wire.ts';

const sortField = z.enum([
  'dateAdded',
  'dateUpdated',
  'name',
  'contactName',
  'fullNameLowerCase',
  'firstNameLowerCase',
  'lastNameLowerCase',
  'email',
  'source',
]);

export type SortField = z.output<typeof sortField>;

/** The body of `POST /contacts/search`; what its filters hold is looked at apart. */
export const searchFields = z.strictObject(
  {
    locationId,
    pageLimit: z.int().min(1).max(limits.pageSize),
    page: z
      .int()
      .min(1)
      .max(limits.pageNumber + 1)
      .default(1),
    searchAfter: z
      .tuple([z.union([z.number(), z.string()]), contactId])
      .optional()
      .meta({ description: 'As the last contact on the page before has it: its time and its id.' }),
    query: z
      .string()
      .max(limits.textLength)
      .optional()
      .meta({ description: 'A part of the name, email, phone or company.' }),
    filters: z.array(z.unknown()).default([]),
    sort: z
      .array(
        z.strictObject({
          field: sortField,
          direction: z.enum(['asc', 'desc']),
        }),
      )
      .max(2, { error: 'must have at most 2 entries' })
      .default([]),
  },
  notAnObject,
);

/** Checked in the handler, which lists what is wrong with the filters and with all the rest at once. */
export const searchBody = documentedAs(
  anyBody,
  searchFields.extend({ filters: filtersDocument.optional() }).meta({
    examples: [
      { locationId: examples.locationId, pageLimit: 20 },
      {
        locationId: examples.locationId,
        pageLimit: 100,
        filters: [
          { field: 'tags', operator: 'eq', value: ['vip', 'hot-lead'] },
          {
            group: 'OR',
            filters: [
              { field: 'email', operator: 'exists' },
              { field: 'dateAdded', operator: 'range', value: { gte: '2026-01-01', lt: '2026-02-01' } },
            ],
          },
        ],
        sort: [{ field: 'dateAdded', direction: 'desc' }],
      },
    ],
  }),
);
