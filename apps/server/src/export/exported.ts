/** A piece of an export: its text, and how many records of which kind are in it. */
export interface Exported {
  readonly kind: 'campaigns' | 'tags' | 'leads';
  readonly count: number;
  readonly text: string;
}

export const exportFormats = ['ndjson', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];
