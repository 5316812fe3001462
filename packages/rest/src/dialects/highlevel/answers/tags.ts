import { z } from 'zod';
import { examples } from '../examples.ts';
import { success } from './envelope.ts';
import { id, schemas } from './schemas.ts';

const names = z.array(z.string());

export const addedTags = z.object({ tags: names, tagsAdded: names }).meta({
  description: 'All tags of the contact, and those that it did not have before.',
  examples: [{ tags: ['vip', 'hot lead'], tagsAdded: ['hot lead'] }],
});

export const removedTags = z.object({ tags: names, tagsRemoved: names }).meta({
  description: 'The tags that the contact still has, and those that came off.',
  examples: [{ tags: ['vip'], tagsRemoved: ['hot lead'] }],
});

const bulkEntry = z
  .object({
    contactId: z.string(),
    message: z.string(),
    type: z.enum(['success', 'error']),
    oldTags: names.optional(),
    tagsAdded: names.optional(),
    tagsRemoved: names.optional(),
  })
  .meta({ description: 'What became of one contact; an error has a sentence and no tags.' });

const bulkExample = {
  errorCount: 1,
  responses: [
    {
      contactId: examples.contact.id,
      message: 'Tags updated',
      type: 'success',
      oldTags: ['vip'],
      tagsAdded: ['hot lead'],
      tagsRemoved: [],
    },
    { contactId: 'abcdef', message: 'contact id is not a valid firebase id', type: 'error' },
  ],
};

export const bulkTagged = z.object({ ...success, errorCount: z.int().min(0), responses: z.array(bulkEntry) }).meta({
  description:
    'An entry for each contact, in the order of the request; those that can be changed are, whatever the others say.',
  examples: [
    { succeded: true, ...bulkExample },
    { succeded: true, succeeded: true, ...bulkExample },
  ],
});

const locationTag = z.object({ id, name: z.string(), locationId: z.string() }).register(schemas, { id: 'LocationTag' });

export const locationTags = z
  .object({ tags: z.array(locationTag) })
  .meta({ description: 'Every tag of the location.', examples: [{ tags: [examples.tag] }] });

export const locationTagAnswer = z
  .object({ tag: locationTag })
  .meta({ description: 'The tag as it is now.', examples: [{ tag: examples.tag }] });
