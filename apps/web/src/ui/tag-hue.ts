import { hashText } from '@tagsmith/core';

const hues = 14;

/** The hue of a tag in degrees: one of 14, always the same for a slug. */
export function tagHue(slug: string): number {
  return Math.round(((Number.parseInt(hashText(slug), 16) % hues) * 360) / hues);
}
