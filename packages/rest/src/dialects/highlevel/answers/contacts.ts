import { z } from 'zod';
import { examples } from '../examples.ts';
import { shownFields } from '../standard-fields.ts';
import { success, traceId } from './envelope.ts';
import { id, schemas, time } from './schemas.ts';

const text = z.string().optional();
const count = z.int().min(0);

const contact = z
  .object({
    id,
    locationId: z.string(),
    name: text,
    fullNameLowerCase: text,
    firstName: text,
    firstNameLowerCase: text,
    lastName: text,
    lastNameLowerCase: text,
    email: text,
    emailLowerCase: text,
    phone: text.meta({ description: 'As E.164, where it can be read so.' }),
    companyName: text,
    source: text,
    ...shownFields.shape,
    type: z.literal('lead'),
    tags: z.array(z.string()).meta({ description: 'Names in lower case, in the order of their assignment.' }),
    dateAdded: time,
    dateUpdated: time,
    customFields: z
      .array(z.object({ id: z.string(), value: z.string() }))
      .meta({ description: 'The metadata of the lead beside the fields above; what is no text comes as JSON.' }),
  })
  .register(schemas, { id: 'Contact' });

const foundContact = contact
  .extend({ searchAfter: z.tuple([z.number(), id]).meta({ description: 'Where the next search may begin.' }) })
  .register(schemas, { id: 'FoundContact' });

export const contactAnswer = z
  .object({ contact })
  .meta({ description: 'The contact.', examples: [{ contact: examples.contact }] });

export const createdContact = z
  .object({ contact })
  .meta({ description: 'The contact is new.', examples: [{ contact: examples.contact }] });

export const updatedContact = z.object({ ...success, contact }).meta({
  description: 'The contact as it is now.',
  examples: [
    { succeded: true, contact: examples.contact },
    { succeded: true, succeeded: true, contact: examples.contact },
  ],
});

export const upsertedContact = z.object({ new: z.boolean(), contact, traceId }).meta({
  description: 'The contact as it is now, and whether this call made it.',
  examples: [{ new: true, contact: examples.contact, traceId: examples.traceId }],
});

export const contactList = z
  .object({
    contacts: z.array(contact),
    count: count.meta({ description: 'Contacts on all pages.' }),
    meta: z.object({
      total: count,
      nextPageUrl: z.string().nullable(),
      startAfterId: id.nullable(),
      startAfter: z.number().nullable(),
    }),
  })
  .meta({
    description: 'One page, the newest contact first; `meta` leads to the next one, with null where there is none.',
    examples: [
      {
        contacts: [examples.contact],
        count: 1,
        meta: { total: 1, nextPageUrl: null, startAfterId: null, startAfter: null },
      },
    ],
  });

export const foundContacts = z.object({ contacts: z.array(foundContact), total: count, traceId }).meta({
  description: 'One page, and how many contacts there are on all.',
  examples: [{ contacts: [examples.foundContact], total: 1, traceId: examples.traceId }],
});

export const duplicateAnswer = z.object({ contact: contact.nullable() }).meta({
  description: 'The contact that has this email or number, or null.',
  examples: [{ contact: examples.contact }, { contact: null }],
});
