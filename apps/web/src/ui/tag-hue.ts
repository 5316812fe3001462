import { hashText, type TagColor, tagColors } from '@tagsmith/core';

/** What a tag's hue follows from. */
export interface Coloured {
  readonly slug: string;
  readonly color?: TagColor | null;
}

/** The hue of a tag in degrees: one of 14, the one it was given, or always the same for a slug. */
export function tagHue({ slug, color }: Coloured): number {
  const index = color == null ? Number.parseInt(hashText(slug), 16) % tagColors.length : tagColors.indexOf(color);
  return Math.round((index * 360) / tagColors.length);
}
