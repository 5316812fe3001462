const vip = { id: 101, name: 'VIP' };

/** What the document shows: one lead and its tag. */
export const examples = {
  tag: { ...vip, slug: 'vip' },
  lead: {
    contact_number: '9876543210',
    country_code: '91',
    name: 'Jane Smith',
    email: 'jane.smith@example.com',
    tags: [vip],
    lead_data: { dob: '1990-01-01', source: 'Website' },
  },
  /** The vendor's own example of an update. */
  update: {
    add_tags: [101, 102],
    remove_tags: [103],
    lead_data: { name: 'Jane Smith', email: 'jane.smith@example.com', dob: '1990-01-01' },
    new_contact_number: 9988776655,
    new_country_code: 91,
  },
  newLeads: [
    { contact_number: 9876543210, country_code: '91', name: 'Jane Smith', origin: 'Website', dob: '1990-01-01' },
    { contact_number: '9988776655', country_code: 91 },
  ],
};
