import { type Answer, call } from '../harness/call.ts';

/** The curl commands in a text, each as the words that a shell would make of it. */
export function curlCommands(text: string, variables: Readonly<Record<string, string>> = {}): readonly string[][] {
  const lines = text.replaceAll('\\\n', ' ').split('\n');
  return lines.filter((line) => line.startsWith('curl ')).map((line) => words(line, variables));
}

/** Does what curl would do with these words. */
export function runCurl([program, ...args]: readonly string[]): Promise<Answer> {
  const [url, ...others] = withoutOptions(args);
  if (program !== 'curl' || url === undefined || others.length > 0) throw new Error(`Not one call: ${args.join(' ')}`);
  const headers = optionsOf(args, '-H').map((header) => header.split(/: ?/, 2));
  const [method = 'GET'] = optionsOf(args, '-X');
  const [body] = optionsOf(args, '-d');
  return call(url, { method, headers: Object.fromEntries(headers), body });
}

function optionsOf(args: readonly string[], name: string): readonly string[] {
  return args.filter((_, index) => args[index - 1] === name);
}

function withoutOptions(args: readonly string[]): readonly string[] {
  return args.filter((word, index) => !word.startsWith('-') && !args[index - 1]?.startsWith('-'));
}

/** As a POSIX shell reads a line: single quotes keep everything, double quotes all but variables. */
function words(line: string, variables: Readonly<Record<string, string>>): string[] {
  const found = line.match(/'[^']*'|"[^"]*"|[^\s'"]+/g) ?? [];
  return found.map((word) => {
    if (word.startsWith("'")) return word.slice(1, -1);
    const bare = word.startsWith('"') ? word.slice(1, -1) : word;
    return bare.replace(/\$(\w+)/g, (_, name: string) => variables[name] ?? '');
  });
}
