import { Command } from '@commander-js/extra-typings';

/** A command whose help ends in `examples`, and that says in one sentence what is wrong with a call. */
export function newCommand(name: string, examples: readonly string[]) {
  return new Command(name)
    .configureOutput({ outputError: (message, write) => write(`${toSentence(message)}\n`) })
    .addHelpText('after', `\nExamples:\n${examples.map((example) => `  ${example}`).join('\n')}`);
}

/** `error: unknown option '--jsn'\n(Did you mean --json?)` → `Unknown option '--jsn' (Did you mean --json?).` */
function toSentence(message: string): string {
  const text = message
    .replace(/^error: /, '')
    .replace(/ is invalid( for argument '.+?')?\. /, ' is invalid$1: ')
    .replaceAll('\n', ' ')
    .trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;
}
