import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../tagsmith.ts';

const [begin, end] = ['<!-- figures -->', '<!-- end of figures -->'];

/** Puts the figures between their marks in a page of `docs`; what is written around them stays. */
export async function writeReport(page: 'benchmarks.md' | 'benchmarks-postgres.md', markdown: string): Promise<string> {
  const file = join(root, 'docs', page);
  const text = await readFile(file, 'utf8');
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${file} has lost its marks ${begin} and ${end}.`);
  await writeFile(file, `${before}${begin}\n\n${markdown}\n\n${end}${after}`);
  return file;
}
