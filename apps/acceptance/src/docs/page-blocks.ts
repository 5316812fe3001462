export interface Block {
  readonly language: string;
  readonly text: string;
  /** Where the block begins on the page, from 1. */
  readonly line: number;
}

/** The blocks of code of a page. */
export function blocksOf(page: string): readonly Block[] {
  const fences = page.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm);
  return Array.from(fences, ({ 1: language = '', 2: text = '', index }) => {
    return { language, text, line: page.slice(0, index).split('\n').length };
  });
}
