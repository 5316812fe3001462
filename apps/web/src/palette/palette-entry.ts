import type { LucideIcon } from 'lucide-react';

/** Something that one may choose in the palette. */
export interface PaletteEntry {
  /** Unique among all that are shown. */
  readonly id: string;
  readonly label: string;
  /** What tells it from others of the same label. */
  readonly hint?: string | undefined;
  readonly icon: LucideIcon;
  /** Shown as a chip. */
  readonly tag?: { readonly name: string; readonly slug: string };
  /** The keys that do the same without the palette. */
  readonly keys?: readonly string[] | undefined;
  run(): void;
}

export interface PaletteGroup {
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
}
