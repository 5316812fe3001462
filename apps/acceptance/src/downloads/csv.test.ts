import { writeFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newFolder, removeFolder } from '../harness/folder.ts';
import { runCli, runJson } from '../harness/server-process.ts';
import { hostileNames, hostileRecords, toNdjson } from './hostile-records.ts';

let folder: string;
let text: string;
let rows: readonly Readonly<Record<string, string>>[];

beforeAll(async () => {
  folder = await newFolder();
  await runJson(folder, ['account', 'create', 'Acme']);
  await writeFile(`${folder}/records.ndjson`, toNdjson(hostileRecords));
  await runJson(folder, ['import', `${folder}/records.ndjson`]);
  text = (await runCli(folder, ['export', '--format', 'csv'])).stdout;
  rows = parse(text, { bom: true, columns: true, record_delimiter: '\r\n' });
});
afterAll(() => removeFolder(folder));

test('one lead a row, in the columns that are promised', () => {
  expect(Object.keys(rows[0] ?? {})).toEqual([
    ...['id', 'first_name', 'last_name', 'email', 'phone', 'company', 'title', 'source', 'campaign', 'tags'],
    ...['created', 'updated', 'metadata'],
  ]);
  expect(rows[1]).toEqual({
    id: '33333333-3333-4333-8333-333333333301',
    first_name: `O'Hara "the boss"`,
    last_name: `O'Hara "the boss"`,
    email: 'lead1@example.com',
    phone: '',
    company: `O'Hara "the boss"`,
    title: '',
    source: '',
    campaign: '',
    tags: 'Warm, VIP',
    created: '2023-03-04T05:06:01.007Z',
    updated: '2024-03-04T05:06:01.008Z',
    metadata: expect.any(String),
  });
});

test('names come back as they are, but for an apostrophe before what a spreadsheet would compute', () => {
  const computed = /^[=+\-@＝]/;
  expect(rows.map((row) => row.first_name)).toEqual(
    hostileNames.map((name) => (computed.test(name) ? `'${name}` : name)),
  );
  expect(rows.map((row) => row.email)).toEqual(hostileNames.map((_, index) => `lead${index}@example.com`));
});

test('a phone number can still be dialled', () => {
  expect(rows.map((row) => row.phone).filter((phone) => phone !== '')).toContain('+56987654320');
});

test('metadata is JSON', () => {
  const [first] = rows;
  expect(JSON.parse(first?.metadata ?? '')).toMatchObject({ Jane: 'Jane', deep: { list: [1, 2.5, true, null, {}] } });
});

test('it says that it is UTF-8, and every row ends as RFC 4180 has it', () => {
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text.endsWith('\r\n')).toBe(true);
});
