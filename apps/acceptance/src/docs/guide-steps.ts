import { type Block, blocksOf } from './page-blocks.ts';

/** One thing that a reader of a guide does. */
export type Step =
  | { readonly kind: 'file'; readonly name: string; readonly text: string; readonly line: number }
  | { readonly kind: 'command'; readonly text: string; readonly answer: Answer | undefined; readonly line: number };

/** What the page says that a command prints. */
export interface Answer {
  readonly isJson: boolean;
  readonly text: string;
}

const answers = ['json', 'ndjson', 'text'];

/**
 * The steps of a guide, in its order. `sh` is a command, and so is what is left of a `diff` once it is applied; the
 * `json`, `ndjson` or `text` behind it is what it prints. `js` is a file, named by the comment on its first line.
 * @throws Error for a block that would be neither run nor compared
 */
export function stepsOf(page: string): readonly Step[] {
  const steps: Step[] = [];
  const blocks = blocksOf(page);
  const fences = page.match(/^\s*(?:```|~~~)/gm) ?? [];
  if (fences.length !== 2 * blocks.length)
    throw new Error('There is a fence that is not read: indented, or without an end');
  for (const [index, block] of blocks.entries()) {
    const { language, text, line } = block;
    if (language === 'sh' || language === 'diff') {
      steps.push({ kind: 'command', text: commandOf(block), answer: answerIn(blocks[index + 1]), line });
    } else if (language === 'js') {
      steps.push({ kind: 'file', name: fileNameOf(block), text, line });
    } else if (!answers.includes(language) || steps.at(-1)?.kind !== 'command' || isAnswer(blocks[index - 1])) {
      throw new Error(`Line ${line}: a block of "${language}" that is no step and no answer to one`);
    }
  }
  assertFilesAreUsed(steps);
  return steps;
}

function commandOf({ language, text }: Block): string {
  if (language === 'sh') return text;
  const lines = text.split('\n').filter((line) => !line.startsWith('-'));
  return lines.map((line) => line.slice(1)).join('\n');
}

function isAnswer(block: Block | undefined): boolean {
  return block !== undefined && answers.includes(block.language);
}

function answerIn(block: Block | undefined): Answer | undefined {
  return block && isAnswer(block) ? { isJson: block.language === 'json', text: block.text } : undefined;
}

function fileNameOf({ text, line }: Block): string {
  const name = /^\/\/ (\S+\.mjs)\n/.exec(text)?.[1];
  if (name === undefined) throw new Error(`Line ${line}: the first line of this file does not name it`);
  return name;
}

function assertFilesAreUsed(steps: readonly Step[]): void {
  for (const [index, step] of steps.entries()) {
    if (step.kind !== 'file') continue;
    const isUsed = steps
      .slice(index)
      .some(({ kind, text }) => kind === 'command' && text.includes(`node ${step.name}`));
    if (!isUsed) throw new Error(`Line ${step.line}: ${step.name} is never run`);
  }
}
