import { limits } from '../limits.ts';
import { collapseSpace } from '../text/collapse-space.ts';
import { foldText } from '../text/fold-text.ts';
import { hashText } from '../text/hash-text.ts';
import { isPlainName } from './plain-name.ts';

const leadingDot = /^\.(?=[\p{L}\p{N}])/u;
const sign = /[+#&@%]/g;
const signNames: Readonly<Record<string, string>> = {
  '+': 'plus',
  '#': 'sharp',
  '&': 'and',
  '@': 'at',
  '%': 'percent',
};
/** A letter keeps its marks (vowel signs are spelling); a mark on anything else, such as a keycap, does not count. */
const word = /(?:\p{L}\p{M}*|\p{N})+/gu;
const variationSelector = /\p{Variation_Selector}+/gu;
/** What a cut must not end in: a hyphen or the first half of a surrogate pair. */
const cutEnd = /[-\ud800-\udbff]+$/;

/**
 * The key that tag names are compared by, at most `limits.slugLength` UTF-16 code units: the name as {@link foldText}
 * gives it, its words joined by `-`. `Hot Lead` → `hot-lead`, `Ñandú` → `nandu`, `客户` → `客户`. Signs that carry meaning
 * are spelled out: `C++` → `c-plus-plus`, `C#` → `c-sharp`, `R&D` → `r-and-d`, `.NET` → `dot-net`; a dot elsewhere
 * separates: `node.js` → `node-js`. A name of signs alone becomes its code points: 🔥 → `u-1f525`, `!!!` →
 * `u-21-21-21`. A longer slug is cut and ends in 8 hexadecimal digits of a hash of the whole. A slug is its own slug;
 * NFC and NFD of a name have the same. Throws nothing; only a blank name has the slug `''`.
 */
export function slugifyTag(name: string): string {
  if (name.length <= limits.slugLength && isPlainName(name)) return name.toLowerCase().replaceAll(' ', '-');
  const words = spellSigns(foldText(name)).match(word);
  return cut(words === null ? spellCodePoints(name) : words.join('-'));
}

function spellSigns(text: string): string {
  return text.replace(leadingDot, 'dot ').replace(sign, (found) => ` ${signNames[found]} `);
}

/** ❤ and ❤️ differ by a variation selector that some keyboards leave out: it counts only where it is all there is. */
function spellCodePoints(name: string): string {
  const shown = collapseSpace(name.normalize('NFKC'));
  const codes = Array.from(shown.replace(variationSelector, '') || shown, (char) => char.codePointAt(0)?.toString(16));
  return codes.length === 0 ? '' : `u-${codes.join('-')}`;
}

function cut(slug: string): string {
  if (slug.length <= limits.slugLength) return slug;
  const ending = `-${hashText(slug)}`;
  return slug.slice(0, limits.slugLength - ending.length).replace(cutEnd, '') + ending;
}
