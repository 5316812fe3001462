import { answerView } from '../../http/answer-view.ts';
import { done } from './envelope.ts';
import { fromList } from './lead-list.ts';

export const leadList = answerView('easysocial.leadList', 'lead.list', fromList);

export const updatedLead = answerView(
  'easysocial.updatedLead',
  'lead.update',
  () => done(201, 'Successfully updated lead.'),
  () => 201,
);

export const easysocialViews = [leadList, updatedLead] as const;
