import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tagColors } from '@tagsmith/core';
import { expect, test } from 'vitest';
import { tagHue } from './tag-hue.ts';

type Shade = readonly [lightness: number, chroma: number];

const css = readFileSync(join(import.meta.dirname, '../app.css'), 'utf8');
const utility = /@utility tag-tint \{([^}]*)\}/.exec(css)?.[1] ?? '';

/** What `tag-tint` gives a property, in the light and in the dark. */
function shadesOf(property: string): readonly [light: Shade, dark: Shade] {
  const [, value = ''] = new RegExp(`(?:^|\\s)${property}: ([^;]*);`).exec(utility) ?? [];
  const shades = [...value.matchAll(/oklch\(([\d.]+) ([\d.]+) var\(--hue\)\)/g)];
  const [light, dark] = shades.map(([, lightness, chroma]): Shade => [Number(lightness), Number(chroma)]);
  if (light === undefined || dark === undefined) throw new Error(`tag-tint has no ${property} in two shades`);
  return [light, dark];
}

/** Relative luminance as WCAG has it, of a colour of OKLCH; what no screen can show is cut, as a browser may. */
function luminance([lightness, chroma]: Shade, hue: number): number {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short;
  const green = -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short;
  const blue = -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short;
  const [r, g, bl] = [red, green, blue].map((part) => Math.min(Math.max(part, 0), 1));
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (bl ?? 0);
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

test.each(tagColors)('%s is readable, in the light and in the dark', (color) => {
  const hue = tagHue({ slug: '', color });
  const [grounds, texts] = [shadesOf('background'), shadesOf('color')];
  for (const theme of [0, 1] as const) {
    expect(contrast(luminance(texts[theme], hue), luminance(grounds[theme], hue))).toBeGreaterThanOrEqual(4.5);
  }
});
