import { readFile } from 'node:fs/promises';

const folder = new URL('../../../../deploy/', import.meta.url);

/**
 * A file of `deploy/` as this run needs it: each text that is a key of `changes` becomes its value, and nothing else
 * differs but for the comments. So what is copied from there is what was tested.
 * @throws Error when the file has none of a text, or a name or secret is left that should have been replaced
 */
export async function deployedFile(name: string, changes: Readonly<Record<string, string>>): Promise<string> {
  const deployed = (await readFile(new URL(name, folder), 'utf8')).replace(/^\s*(?:#|--).*\n/gm, '');
  const missing = Object.keys(changes).find((from) => !deployed.includes(from));
  if (missing !== undefined) throw new Error(`deploy/${name} has no "${missing}" to replace.`);

  // All at once, the longest first: what was put in is not looked at again.
  const longestFirst = Object.keys(changes).toSorted((a, b) => b.length - a.length);
  const text = deployed.replace(
    new RegExp(longestFirst.map(RegExp.escape).join('|'), 'g'),
    (from) => changes[from] ?? from,
  );
  const left = /THIS_[A-Z]+|CHANGE_[A-Z]+|\b10\.0\.0\.\d+/.exec(text)?.[0];
  if (left !== undefined) throw new Error(`deploy/${name} has "${left}", which was not replaced.`);
  return text;
}
