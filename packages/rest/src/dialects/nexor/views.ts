import { answerView } from '../../http/answer-view.ts';
import { fromPage } from './list-query.ts';
import { fromLead, fromSync, fromTagOfLead, fromUpsert, fromWholeLead, ok } from './mappers.ts';

export const upsertedLead = answerView('nexor.upsertedLead', 'lead.upsert', fromUpsert, ({ created }) =>
  created ? 201 : 200,
);

export const updatedLead = answerView('nexor.updatedLead', 'lead.update', ({ lead }) => ({
  ...ok,
  lead: fromLead(lead),
}));

export const leadPage = answerView('nexor.leadPage', 'lead.page', fromPage);

// Each in an object of its own: a third-party caller of the real service unwraps `leads[].lead`.
export const leadsByIds = answerView('nexor.leadsByIds', 'lead.getMany', ({ leads }) => ({
  ...ok,
  leads: leads.map((lead) => ({ lead: fromWholeLead(lead) })),
}));

export const syncedTags = answerView('nexor.syncedTags', 'lead.syncTags', fromSync);

// The answer is the whole set, as `GET` would give it: which of it is new, the documents leave open.
export const assignedTags = answerView(
  'nexor.assignedTags',
  'lead.addTags',
  ({ lead }) => ({ data: lead.tags.map(fromTagOfLead) }),
  () => 201,
);

// A tag that the lead does not have is off it already, so a repeat is answered as the first was.
export const removedTag = answerView('nexor.removedTag', 'lead.removeTags', () => ok);

export const nexorViews = [
  upsertedLead,
  updatedLead,
  leadPage,
  leadsByIds,
  syncedTags,
  assignedTags,
  removedTag,
] as const;
