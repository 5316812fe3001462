/** Every run of white space but the single blank, so that a clean text is not copied. */
const untidySpace = /\p{White_Space}{2,}|(?! )\p{White_Space}/gu;

/** Trims the text and makes every run of Unicode white space (tabs, no-break and ideographic blanks too) one blank. */
export function collapseSpace(text: string): string {
  return text.replace(untidySpace, ' ').trim();
}
