import { expect, test } from 'vitest';
import { stepsOf } from './guide-steps.ts';

const block = (language: string, ...lines: readonly string[]) => [`\`\`\`${language}`, ...lines, '```', ''].join('\n');

test('commands, their answers, files and diffs, in the order of the page', () => {
  const page = [
    '# A page\n',
    block('js', '// a.mjs', 'console.log(1);'),
    block('sh', 'node a.mjs'),
    block('text', '1'),
    block('diff', '-curl there', '+curl here \\', '   -d 1'),
    block('json', '{}'),
  ].join('\n');
  expect(stepsOf(page)).toEqual([
    { kind: 'file', name: 'a.mjs', text: '// a.mjs\nconsole.log(1);\n', line: 3 },
    { kind: 'command', text: 'node a.mjs\n', answer: { isJson: false, text: '1\n' }, line: 8 },
    { kind: 'command', text: 'curl here \\\n  -d 1\n', answer: { isJson: true, text: '{}\n' }, line: 16 },
  ]);
});

test.each([
  ['an answer to nothing', block('json', '{}'), 'Line 1: a block of "json" that is no step and no answer to one'],
  ['a second answer', block('sh', 'ls') + block('text', 'a') + block('text', 'b'), 'Line 7: a block of "text"'],
  ['an unknown language', block('python', 'print()'), 'Line 1: a block of "python"'],
  ['an indented block', block('sh', 'ls').replaceAll('```', '  ```'), 'a fence that is not read'],
  ['a block without an end', '```sh\nls\n', 'a fence that is not read'],
  ['no language', block('', 'ls'), 'Line 1: a block of ""'],
  ['a file without a name', block('js', 'console.log(1);'), 'Line 1: the first line of this file does not name it'],
  ['a file that nobody runs', block('js', '// a.mjs', 'x') + block('sh', 'ls'), 'Line 1: a.mjs is never run'],
])('refused: %s', (_name, page, message) => {
  expect(() => stepsOf(page)).toThrow(message);
});
