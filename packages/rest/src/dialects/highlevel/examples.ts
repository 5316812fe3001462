const locationId = 'asdrwHvLUxlfw5SqKVCN';
const contact = {
  id: 'ocQHyuzHvysMo5N5VsXc',
  locationId,
  name: 'Jane Doe',
  fullNameLowerCase: 'jane doe',
  firstName: 'Jane',
  firstNameLowerCase: 'jane',
  lastName: 'Doe',
  lastNameLowerCase: 'doe',
  email: 'jane@example.com',
  emailLowerCase: 'jane@example.com',
  phone: '+56987654321',
  city: 'Santiago',
  dnd: false,
  type: 'lead',
  tags: ['vip'],
  dateAdded: '2026-01-31T09:30:00.000Z',
  dateUpdated: '2026-01-31T09:31:00.000Z',
  customFields: [{ id: 'plan', value: 'gold' }],
};
const placed = [Date.parse(contact.dateAdded), contact.id];

/** What the document shows: one contact, its tag and its campaign. */
export const examples = {
  locationId,
  contact,
  /** Where the contact stands in the order of a search. */
  placed,
  foundContact: { ...contact, searchAfter: placed },
  tag: { id: 'Zx5bTqQnKpR7sWc2LmVd', name: 'vip', locationId },
  campaign: { id: '01a1fff7-c9f0-7c41-9d3e-5f2b8a6c7d10', name: 'Spring', status: 'active', locationId },
  customField: {
    id: 'plan',
    name: 'plan',
    fieldKey: 'contact.plan',
    dataType: 'TEXT',
    model: 'contact',
    locationId,
  },
  traceId: '01a1fff7-ca08-73f2-8a08-bb9b4dc86ae3',
};
