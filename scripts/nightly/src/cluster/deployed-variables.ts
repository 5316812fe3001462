import { deployedFile } from './deployed-file.ts';

/** Variables of the environment as a file of `deploy/` has them, with the same changes as in `deployedFile`. */
export async function deployedVariables(
  name: string,
  changes: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const lines = (await deployedFile(name, changes)).split('\n').filter((line) => line !== '');
  return Object.fromEntries(lines.map((line) => line.split(/=(.*)/).slice(0, 2)));
}
