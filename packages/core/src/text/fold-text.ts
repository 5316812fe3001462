import { collapseSpace } from './collapse-space.ts';

const beyondPlain = /[^ -~]/;
const invisible = /\p{Default_Ignorable_Code_Point}+/gu;
const markedLetter = /([\p{L}&&[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]])\p{M}+/gv;
const strokedLetter = /[đħłøŧ]/g;

/** Unicode does not decompose a stroke as it does an accent, yet people leave both out alike (`Łódź`, `Lodz`). */
const withoutStroke: Readonly<Record<string, string>> = { đ: 'd', ħ: 'h', ł: 'l', ø: 'o', ŧ: 't' };

/**
 * The form in which texts are compared and searched: NFKC, full case fold (`ß` → `ss`, `İ`, `ı` → `i`, `ς` → `σ`),
 * Latin, Greek and Cyrillic letters without diacritics (`Ñ` → `n`, `ё` → `е`; other scripts keep their marks: `が`,
 * `हिन्दी`), invisible code points (soft hyphen, joiners, variation selectors) removed, white space collapsed and
 * trimmed. Folding a folded text changes nothing; NFC and NFD of one text fold alike.
 */
export function foldText(text: string): string {
  return beyondPlain.test(text) ? foldUnicode(text) : collapseSpace(text.toLowerCase());
}

/** Repeats until nothing changes: a step can make work for an earlier one (`ẞ` → `ß` → `ss`), seldom more than once. */
function foldUnicode(text: string): string {
  const folded = collapseSpace(foldOnce(text));
  return folded === text ? text : foldText(folded);
}

function foldOnce(text: string): string {
  return foldCase(text.normalize('NFKC').replace(invisible, ''))
    .normalize('NFD')
    .replace(markedLetter, '$1')
    .replace(strokedLetter, (letter) => `${withoutStroke[letter]}`)
    .normalize('NFC');
}

/** Upper case comes first because only it expands (`ß` → `SS`); lower case picks `ς` by position, a fold must not. */
function foldCase(text: string): string {
  return text.toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}
