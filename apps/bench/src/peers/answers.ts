import { email, leadId, tagName } from '../database/lead.ts';

const tag = (number: number) => ({
  id: `01900000-0000-7000-9000-${String(number).padStart(12, '0')}`,
  name: tagName(number),
  slug: `segment-${number}`,
});

/** What the real calls answer, in form and size. */
export const answers = {
  sync: {
    success: true,
    lead_id: leadId(1),
    tags: [1, 2, 3, 4, 5].map(tag),
    added: [1, 2, 3].map((number) => tag(number).id),
    removed: [7, 8, 9].map((number) => tag(number).id),
  },
  lead: {
    id: leadId(1),
    first_name: 'Jane',
    last_name: 'Rodríguez',
    email: email(1),
    phone: '+525510000001',
    company: 'Acme 12',
    title: null,
    source: 'Web form',
    campaign_id: null,
    metadata: { score: 42, plan: 'pro' },
    tags: [1, 2, 3, 4, 5].map(tag),
    created_at: '2026-01-31T09:30:00.000Z',
    updated_at: '2026-01-31T09:30:00.000Z',
  },
  easysocial: { status: 201, message: 'Successfully updated lead.', success: true },
};
