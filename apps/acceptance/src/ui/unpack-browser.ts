import { browserPath } from './browser-path.ts';

/** Before all tests: the browser comes compressed, and two workers that unpack it would write over each other. */
export async function setup(): Promise<void> {
  await browserPath();
}
