import type { Answer } from './guide-steps.ts';

/** Values that no two runs share: an address, a key, a secret, a UUID, a time, and an id of HighLevel's form. */
const varying =
  /http:\/\/127\.0\.0\.1:\d+|nxr_live_[A-Za-z0-9]{32}|whsec_[A-Za-z0-9+/]{43}=|\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b|\b\d{4}-\d\d-\d\dT[\d:.]+Z|\b[A-Za-z0-9]{20}\b/g;
const isTime = (value: string) => /^\d{4}-\d\d-\d\dT/.test(value);

/** What a page prints, and what stands for it in this run. */
export interface PrintedValues {
  /** A command as its reader gives it, with the values of this run in place of the printed ones. */
  fill(command: string): string;
  /**
   * An answer and what the page prints for it, to be equal. A printed value stands for the same one on the whole page,
   * a time for any time.
   */
  compare(printed: Answer, actual: string): { readonly printed: string; readonly actual: string };
}

/**
 * @param given what the reader has already, by what the page prints for it
 * @param kept values that must be on both sides as they are
 */
export function printedValues(given: Readonly<Record<string, string>>, kept: readonly string[]): PrintedValues {
  const actualOf = new Map(Object.entries(given));
  const printedOf = new Map<string, string>();

  const learn = (printed: readonly string[], actual: readonly string[]) => {
    for (const [index, value] of printed.entries()) {
      const found = actual[index];
      if (found === undefined || isTime(value) || kept.includes(value) || kept.includes(found)) continue;
      if (actualOf.has(value) || printedOf.has(found)) continue;
      actualOf.set(value, found);
      printedOf.set(found, value);
    }
  };

  return {
    fill: (command) => Array.from(actualOf).reduce((text, [from, to]) => text.replaceAll(from, to), command),
    compare: (answer, output) => {
      const printed = plain(answer.text, answer);
      const actual = plain(untilEllipsis(output, printed), answer);
      const values = printed.match(varying) ?? [];
      learn(values, actual.match(varying) ?? []);
      let index = 0;
      const rewritten = actual.replaceAll(varying, (value) => {
        const here = values[index++] ?? '';
        if (isTime(value) && isTime(here) && !kept.includes(here)) return here;
        return printedOf.get(value) ?? value;
      });
      return { printed: printed.replace(/\n…$/, ''), actual: rewritten };
    },
  };
}

function plain(text: string, { isJson }: Answer): string {
  return isJson ? JSON.stringify(JSON.parse(text), null, 2) : text.trim();
}

/** A printed text whose last line is `…` is the beginning of the answer. */
function untilEllipsis(output: string, printed: string): string {
  const lines = printed.split('\n');
  if (lines.at(-1) !== '…') return output;
  return output
    .trim()
    .split('\n')
    .slice(0, lines.length - 1)
    .join('\n');
}
