const lead = {
  id: '01a1fff7-ca08-73f2-8a08-bb9b4dc86ae3',
  first_name: 'Jane',
  source: 'api',
  metadata: { plan: 'gold' },
  created_at: '2026-01-31T09:30:00.000Z',
  last_name: 'Doe',
  email: 'jane@example.com',
  phone: '+56987654321',
  company: null,
  title: null,
  campaign_id: '01a1fff7-c9f0-7c41-9d3e-5f2b8a6c7d10',
};
const vip = { id: '01a1fff7-ca15-72af-be5c-1698d1861f66', name: 'VIP', slug: 'vip' };
const newTag = { ...vip, description: 'Call first', created_at: '2026-01-31T09:30:00.000Z' };

/** What the document shows: one lead, its tag and its campaign. */
export const examples = {
  lead,
  wholeLead: {
    ...lead,
    tags: [vip],
    campaign: { id: lead.campaign_id, name: 'Spring' },
    updated_at: '2026-01-31T09:31:00.000Z',
  },
  batch: {
    ...{ success: true, created: 1, updated: 0, failed: 1 },
    results: [
      { index: 0, success: true, lead },
      { index: 1, success: false, error: 'first_name: must be given' },
    ],
  },
  vip,
  newTag,
  tag: { ...newTag, updated_at: '2026-01-31T09:30:00.000Z' },
  campaign: { id: lead.campaign_id, name: 'Spring', created_at: '2026-01-30T12:00:00.000Z' },
};
