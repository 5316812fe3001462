const campaign = {
  ...{ id: '11111111-1111-4111-8111-111111111111', name: 'Primavera "2025", sí', status: 'paused' },
  createdAt: '2023-01-02T03:04:05.678Z',
};

const tags = [
  {
    ...{ id: '22222222-2222-4222-8222-222222222222', number: 101, locationTagId: 'tagTagTagTagTagTag01', name: 'VIP' },
    ...{ description: 'Calls,\n"back" 📞', color: 'teal', protected: true },
    ...{ createdAt: '2023-02-03T04:05:06.000Z', updatedAt: '2024-02-03T04:05:06.789Z' },
  },
  // A slug that its name would not give.
  {
    ...{ id: '22222222-2222-4222-8222-222222222223', number: 7, locationTagId: 'tagTagTagTagTagTag02', name: 'Warm' },
    ...{ slug: 'lukewarm', createdAt: '2023-02-03T04:05:07.000Z', updatedAt: '2023-02-03T04:05:07.000Z' },
  },
  {
    ...{
      id: '22222222-2222-4222-8222-222222222224',
      number: 8,
      locationTagId: 'tagTagTagTagTagTag03',
      name: '🔥 a, b',
    },
    ...{ createdAt: '2023-02-03T04:05:08.000Z', updatedAt: '2023-02-03T04:05:08.000Z' },
  },
];

/** What people and those who mean harm write into fields. */
export const hostileNames = [
  'Jane',
  `O'Hara "the boss"`,
  'two\nlines\r\nand\ttabs',
  'Zoë 👩‍👩‍👧 客户',
  "=cmd|'/C calc'!A0",
  '+1+A2',
  '-2+3*cmd()',
  '@SUM(1+1)',
  '＝1',
  '  blanks, commas;  ',
  'null',
  '</script>{"a":1}',
];

const leads = hostileNames.map((name, index) => ({
  id: `33333333-3333-4333-8333-3333333333${String(index).padStart(2, '0')}`,
  contactId: `contactContact0000${String(index).padStart(2, '0')}`,
  createdAt: `2023-03-04T05:06:${String(index).padStart(2, '0')}.007Z`,
  updatedAt: `2024-03-04T05:06:${String(index).padStart(2, '0')}.008Z`,
  firstName: name,
  lastName: index === 0 ? '' : name,
  email: `lead${index}@example.com`,
  ...(index % 3 === 0 ? { phone: `+5698765432${index}` } : {}),
  company: name,
  externalId: name,
  ...(index % 2 === 0 ? { campaignId: campaign.id } : {}),
  // In another order than the dictionary's.
  ...(index % 4 === 0 ? {} : { tags: ['🔥 a, b', 'lukewarm', 'VIP'].slice(index % 3) }),
  metadata: { [name]: name, '': null, deep: { list: [1, 2.5, true, null, { '2': 'two', '1': 'one' }] } },
}));

/** Records for an import, as an export writes them: all in use, and hard to write down. */
export const hostileRecords: readonly object[] = [
  { campaign },
  ...tags.map((tag) => ({ tag })),
  ...leads.map((lead) => ({ lead })),
];

export function toNdjson(records: readonly object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
