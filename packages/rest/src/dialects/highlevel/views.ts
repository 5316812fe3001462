import { answerView } from '../../http/answer-view.ts';
import { type AskedContacts, fromBulkTags } from './bulk-tags.ts';
import { fromContact, tagNamesOf } from './mappers.ts';
import { fromSearch } from './search.ts';
import { successIn } from './version.ts';

interface OfLocation {
  readonly locationId: string;
}

interface InVersion {
  readonly version: unknown;
}

export const createdContact = answerView(
  'highlevel.createdContact',
  'lead.create',
  ({ lead }, location: OfLocation) => ({ contact: fromContact(lead, location) }),
  () => 201,
);

export const updatedContact = answerView(
  'highlevel.updatedContact',
  'lead.update',
  ({ lead }, { version, ...location }: OfLocation & InVersion) => ({
    ...successIn(version),
    contact: fromContact(lead, location),
  }),
);

export const foundContacts = answerView(
  'highlevel.foundContacts',
  'lead.search',
  (page, { traceId, ...location }: OfLocation & { readonly traceId: string }) => ({
    ...fromSearch(page, location),
    traceId,
  }),
);

export const bulkTagged = answerView(
  'highlevel.bulkTagged',
  'lead.bulkTags',
  ({ results }, { version, ...bulk }: AskedContacts & InVersion) => ({
    ...successIn(version),
    ...fromBulkTags(bulk, results),
  }),
  () => 201,
);

export const tagsAdded = answerView(
  'highlevel.tagsAdded',
  'lead.addTags',
  ({ lead, added }) => ({ tags: tagNamesOf(lead.tags), tagsAdded: tagNamesOf(added) }),
  () => 201,
);

export const tagsRemoved = answerView('highlevel.tagsRemoved', 'lead.removeTags', ({ lead, removed }) => ({
  tags: tagNamesOf(lead.tags),
  tagsRemoved: tagNamesOf(removed),
}));

export const highLevelViews = [
  createdContact,
  updatedContact,
  foundContacts,
  bulkTagged,
  tagsAdded,
  tagsRemoved,
] as const;
