import { foldText } from '@tagsmith/core';

/** A label in three parts: before what was typed, that, and after it. */
export type Matched = readonly [before: string, match: string, after: string];

/** Where a label has what was typed, at the start of a word before anywhere else; compared as searches compare. */
export function matchLabel(label: string, typed: string): Matched | undefined {
  const wanted = foldText(typed);
  if (wanted === '') return [label, '', ''];
  if (!foldText(label).includes(wanted)) return undefined;
  const starts = startsOf(label);
  const ofWords = starts.filter((start) => start === 0 || !/[\p{L}\p{N}]/u.test(label.slice(0, start).slice(-1)));
  for (const start of [...ofWords, ...starts].filter((at) => /\S/.test(label.charAt(at)))) {
    const end = starts.concat(label.length).find((at) => at > start && foldText(label.slice(start, at)) === wanted);
    if (end !== undefined) return [label.slice(0, start), label.slice(start, end), label.slice(end)];
  }
  return undefined;
}

/** Where the characters of a text begin. */
function startsOf(text: string): readonly number[] {
  let at = 0;
  return Array.from(text, (character) => {
    const start = at;
    at += character.length;
    return start;
  });
}
