/** The columns beside the lead itself, in the order of the table. */
export const columnIds = ['tags', 'email', 'phone', 'company', 'campaign', 'source', 'created', 'updated'] as const;
export type ColumnId = (typeof columnIds)[number];

export const defaultColumns: readonly ColumnId[] = ['tags', 'email', 'company', 'source', 'updated'];

/** Widths as CSS grid tracks. */
export const columnTracks: Readonly<Record<ColumnId, string>> = {
  tags: 'minmax(240px, 2fr)',
  email: 'minmax(200px, 1.3fr)',
  phone: '150px',
  company: 'minmax(140px, 1fr)',
  campaign: 'minmax(140px, 1fr)',
  source: '120px',
  created: '110px',
  updated: '110px',
};
